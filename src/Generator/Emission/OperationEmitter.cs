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
            ? $"{operation.ReturnType} {@interface}.{operation.Name}({parameters})"
            : $"public {operation.ReturnType} {operation.Name}({parameters})";
        writer.Write($"""
            /// <inheritdoc/>
            /// <remarks>{RemarksText.OfOperation(operation, model.Limits)}</remarks>
            {head}
            {(operation.Pages is null ? Call(operation, helpers) : PagesEmitter.Call(operation, helpers))}
            """);
    }

    /// <summary>The request with its values: <c>Request($"/users/{id}/posts").Query("page", page).Body(post, _post)</c>.</summary>
    public static string Request(OperationModel operation, HelperNames helpers, Func<ParameterModel, string> value)
    {
        StringBuilder text = new(helpers.Request);
        text.Append("($\"");
        foreach (RoutePart part in operation.Route.Parts)
        {
            text.Append(part.IsPlaceholder ? "{" + value(Parameter(operation, part.Text)) + "}" : CSharpLiteral.Interpolated(part.Text));
        }

        text.Append("\")");
        foreach (ParameterModel parameter in operation.Parameters)
        {
            if (parameter.Kind is ParameterKind.Query or ParameterKind.PageToken)
            {
                text.Append(".Query(").Append(CSharpLiteral.Of(parameter.WireName)).Append(", ").Append(value(parameter)).Append(')');
            }
        }

        if (operation.Body is { } body)
        {
            text.Append(".Body(").Append(value(operation.Parameters.First(static parameter => parameter.Kind == ParameterKind.Body))).Append(", ").Append(body.Field).Append(')');
        }

        if (operation.Partition is { } partition)
        {
            text.Append(".PartitionBy(").Append(value(operation.Parameters.First(parameter => parameter.Name == partition.Parameter))).Append(')');
        }

        return text.ToString();
    }

    /// <summary>The cancellation token of the call.</summary>
    public static string? CancellationToken(OperationModel operation)
        => operation.Parameters.FirstOrDefault(parameter => parameter.Kind == ParameterKind.CancellationToken)?.Name;

    private static string Call(OperationModel operation, HelperNames helpers)
    {
        List<string> arguments = [$"{helpers.Operations}.{operation.PolicyName}", Request(operation, helpers, static parameter => parameter.Name)];
        if (ReaderEmitter.Argument(operation) is { } reader)
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

    private static ParameterModel Parameter(OperationModel operation, string placeholder)
        => operation.Parameters.First(parameter => parameter.Kind == ParameterKind.Path && string.Equals(parameter.WireName, placeholder, StringComparison.OrdinalIgnoreCase));
}
