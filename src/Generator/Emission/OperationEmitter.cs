using System.Text;
using RateGen.Generator.Models;

namespace RateGen.Generator.Emission;

/// <summary>Writes one operation: the route is visible, everything else is the pipeline's.</summary>
internal static class OperationEmitter
{
    public static void Emit(CodeWriter writer, OperationModel operation, ClientModel model, HelperNames helpers)
    {
        string parameters = string.Join(", ", operation.Parameters.Select(parameter
            => $"{parameter.Type} {parameter.Name}{(parameter.Default is { } value && operation.ExplicitInterface is null ? " = " + value : "")}"));
        string head = operation.ExplicitInterface is { } @interface
            ? $"{operation.ReturnType} {@interface}.{operation.Name}{operation.TypeParameters}({parameters})"
            : $"public {operation.ReturnType} {operation.Name}{operation.TypeParameters}({parameters}){operation.Constraints}";
        writer.Write($"""
            /// <inheritdoc/>
            /// <remarks>{RemarksText.OfOperation(operation, model.Limits)}</remarks>
            {head}
            {(operation.Pages is null ? Call(operation, helpers) : PagesEmitter.Call(operation, helpers))}
            """);
    }

    /// <summary>The request with its values: <c>Request($"/users/{id}/posts").Query("page", page).Body(post, _post)</c>.</summary>
    public static string Request(OperationModel operation, HelperNames helpers, Func<string, string> value, string? page = null)
    {
        StringBuilder text = new(helpers.Request);
        text.Append("($\"");
        int placeholder = 0;
        foreach (RoutePart part in operation.Route.Parts)
        {
            text.Append(part.IsPlaceholder ? Placeholder(operation.RouteValues[placeholder++], value) : CSharpLiteral.Interpolated(part.Text));
        }

        text.Append("\")");
        foreach (StepModel step in operation.Steps)
        {
            text.Append(StepEmitter.Call(step, helpers, value));
        }

        if (page is not null)
        {
            PagesEmitter.AppendRest(text, operation, page);
        }

        if (operation.Partition is { } partition)
        {
            text.Append(".PartitionBy(").Append(value(partition.Parameter)).Append(')');
        }

        return text.ToString();
    }

    /// <summary>The cancellation token of the call.</summary>
    public static string? CancellationToken(OperationModel operation)
        => operation.Parameters.FirstOrDefault(static parameter => parameter.Kind == ParameterKind.CancellationToken) is { } token
            ? token.Type.EndsWith("?", StringComparison.Ordinal) ? token.Name + ".GetValueOrDefault()" : token.Name
            : null;

    private static string Placeholder(RouteValueModel route, Func<string, string> value)
    {
        string read = value(route.Source) + route.Access;
        return "{" + (route.Text is { } method ? $"{method}({read})" : read) + (route.Format is { } format ? ":" + CSharpLiteral.Interpolated(format) : "") + "}";
    }

    private static string Call(OperationModel operation, HelperNames helpers)
    {
        List<string> arguments = [$"{helpers.Operations}.{operation.PolicyName}", Request(operation, helpers, static source => source)];
        if (ReaderEmitter.Argument(operation, helpers) is { } reader)
        {
            arguments.Add(reader);
        }

        arguments.Add(CancellationToken(operation) ?? RuntimeNames.CancellationToken + ".None");
        string method = operation.Form switch
        {
            ResponseForm.Items => "Items",
            ResponseForm.Request => "CreateRequestAsync",
            _ => "SendAsync",
        };
        string call = $"{helpers.Pipeline}.{method}({string.Join(", ", arguments)})";
        return operation.IsValueTask ? $"    => new({call});" : $"    => {call};";
    }
}
