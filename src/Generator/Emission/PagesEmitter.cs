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
        ParameterModel[] values = [.. operation.Parameters.Where(static parameter => parameter.Kind is ParameterKind.Path or ParameterKind.Query)];
        string tuple = token.Name == "arguments" ? "values" : "arguments";
        string arguments = values.Length switch
        {
            0 => "default(global::System.ValueTuple)",
            1 => values[0].Name,
            _ => "(" + string.Join(", ", values.Select(static value => value.Name)) + ")",
        };
        string head = values.Length switch
        {
            0 => $"(_, {token.Name})",
            1 => $"({values[0].Name}, {token.Name})",
            _ => $"({tuple}, {token.Name})",
        };
        string request = OperationEmitter.Request(operation, helpers, parameter
            => ReferenceEquals(parameter, token) || values.Length == 1 ? parameter.Name : tuple + "." + Element(parameter.Name, Array.IndexOf(values, parameter)));
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
