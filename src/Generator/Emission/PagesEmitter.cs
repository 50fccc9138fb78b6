using RateGen.Generator.Models;

namespace RateGen.Generator.Emission;

/// <summary>Writes the call of a paged operation: the arguments once, the request anew for each token, without a closure.</summary>
internal static class PagesEmitter
{
    // Names that elements of a tuple cannot have.
    private static readonly string[] s_reserved = ["CompareTo", "Deconstruct", "Equals", "GetHashCode", "Rest", "ToString"];

    public static string Call(OperationModel operation, HelperNames helpers)
    {
        ParameterModel token = operation.Parameters.First(static parameter => parameter.Kind == ParameterKind.PageToken);
        string[] values = [.. operation.Parameters.Where(static parameter => parameter.Kind is not (ParameterKind.PageToken or ParameterKind.CancellationToken)).Select(static parameter => parameter.Name), .. operation.Steps.Where(static step => step is { Kind: StepKind.Property }).Select(static step => step.Source)];
        values = [.. values.Distinct()];
        string tuple = token.Name == "arguments" ? "values" : "arguments";
        string arguments = values.Length switch
        {
            0 => "default(global::System.ValueTuple)",
            1 => values[0],
            _ => "(" + string.Join(", ", values) + ")",
        };
        string head = values.Length switch
        {
            0 => $"(_, {token.Name})",
            1 => $"({values[0]}, {token.Name})",
            _ => $"({tuple}, {token.Name})",
        };
        string request = OperationEmitter.Request(operation, helpers, source
            => source == token.Name || values.Length == 1 ? source : tuple + "." + Element(source, Array.IndexOf(values, source)));
        string cancellation = OperationEmitter.CancellationToken(operation) is { } name ? ", " + name : "";
        return $"""
                => {helpers.Pipeline}.Pages({helpers.Operations}.{operation.PolicyName}, {operation.Response!.Field}, {arguments}, {token.Name}, static {head}
                    => {request}{cancellation});
            """;
    }

    // A parameter of a name that tuples reserve is reached by its position.
    private static string Element(string name, int index)
        => Array.IndexOf(s_reserved, name) >= 0 || (name.StartsWith("Item", StringComparison.Ordinal) && name.Length > 4 && name.Skip(4).All(char.IsDigit))
            ? "Item" + CSharpLiteral.Of(index + 1)
            : name;
}
