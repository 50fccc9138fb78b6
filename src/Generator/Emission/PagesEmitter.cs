using System.Text;
using RateGen.Generator.Models;

namespace RateGen.Generator.Emission;

/// <summary>Writes the call of a paged operation: where the first page lies, the arguments once, and the request anew for each page, without a closure.</summary>
internal static class PagesEmitter
{
    // Names that elements of a tuple cannot have.
    private static readonly string[] s_reserved = ["CompareTo", "Deconstruct", "Equals", "GetHashCode", "Rest", "ToString"];

    public static string Call(OperationModel operation, HelperNames helpers)
    {
        // The fields and properties are the client's, which a static lambda cannot reach.
        List<string> values =
        [
            .. operation.Parameters.Where(static parameter => parameter.Kind is not (ParameterKind.Page or ParameterKind.CancellationToken)).Select(static parameter => parameter.Name),
            .. operation.Steps.Where(static step => step.Kind == StepKind.Property).Select(static step => step.Source),
            .. operation.Steps.Where(static step => step.Json is not null).Select(step => helpers.Format(step.Json!)),
        ];
        values = [.. values.Distinct()];
        string page = Free("page", values), tuple = Free("arguments", values);
        (string arguments, string head) = values.Count switch
        {
            0 => ("default(global::System.ValueTuple)", $"(_, {page})"),
            1 => (values[0], $"({values[0]}, {page})"),
            _ => ("(" + string.Join(", ", values) + ")", $"({tuple}, {page})"),
        };
        string request = OperationEmitter.Request(operation, helpers, Read, page);
        string first = string.Join(", ", operation.Parameters.Where(static parameter => parameter.Page is not null).Select(First));
        string cancellation = OperationEmitter.CancellationToken(operation) is { } token ? ", " + token : "";
        return $$"""
                => {{helpers.Pipeline}}.Pages({{helpers.Operations}}.{{operation.PolicyName}}, {{operation.Response!.Field}}, {{(first.Length == 0 ? "default" : $"new() {{ {first} }}")}}, {{arguments}}, static {{head}}
                    => {{request}}{{cancellation}});
            """;

        string Read(string source)
            => operation.Parameters.FirstOrDefault(parameter => parameter.Name == source)?.Page is { } mark ? $"{page}.{Property(mark.Role)}"
                : values.Count == 1 ? source : tuple + "." + Element(source, values.IndexOf(source));
    }

    /// <summary>What goes into the body, and what each page hands on.</summary>
    public static void AppendRest(StringBuilder text, OperationModel operation, string page)
    {
        TokenIn place = TokenIn.Query;
        foreach (ParameterModel parameter in operation.Parameters)
        {
            if (parameter.Page is { } mark)
            {
                if (mark.In == TokenIn.Body)
                {
                    text.Append(Part(mark.In, mark.Path, $"{page}.{Property(mark.Role)}", mark.Role == PageRole.Token ? mark.Form : PathForm.Number));
                }

                place = mark.Role == PageRole.Token ? mark.In : place;
            }
        }

        for (int i = 0; i < operation.Pages!.Carry.Count; i++)
        {
            text.Append(Part(place, operation.Pages.Carry[i].To, $"{page}.Carried({CSharpLiteral.Of(i)})", PathForm.Text));
        }
    }

    private static string Part(TokenIn place, EquatableArray<string> path, string value, PathForm form) => place switch
    {
        TokenIn.Body => $".Json{(form is PathForm.Number or PathForm.Raw ? form.ToString() : "Text")}({value}, {string.Join(", ", path.Select(CSharpLiteral.Of))})",
        _ => $".{place}({CSharpLiteral.Of(path[0])}, {value})",
    };

    private static string First(ParameterModel parameter)
        => $"{Property(parameter.Page!.Role)} = {(parameter.Page.Role == PageRole.Token ? PagePathExpression.Converted(parameter.Page.Form, parameter.Name) : parameter.Name)}";

    private static string Property(PageRole role) => role == PageRole.Offset ? nameof(PageRole.Number) : role.ToString();

    private static string Free(string name, List<string> taken)
    {
        while (taken.Contains(name))
        {
            name += "_";
        }

        return name;
    }

    // What has no name, or one that tuples reserve, is reached by its position.
    private static string Element(string name, int index)
        => name.IndexOf('.') >= 0 || Array.IndexOf(s_reserved, name) >= 0 || (name.StartsWith("Item", StringComparison.Ordinal) && name.Length > 4 && name.Skip(4).All(char.IsDigit))
            ? "Item" + CSharpLiteral.Of(index + 1)
            : name;
}
