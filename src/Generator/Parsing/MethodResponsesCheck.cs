using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Whether what is declared of responses fits the method.</summary>
internal static class MethodResponsesCheck
{
    public static void Run(ParseContext context, IMethodSymbol method, MethodAttributes attributes, ResponsesModel inForce, bool isIdempotent, List<Binding> bindings)
    {
        foreach (AttributeArguments arguments in attributes.Responses)
        {
            if (!isIdempotent && arguments.ClassName == nameof(RetryOnTransientAttribute))
            {
                context.Report(Descriptors.UnsafeRetry, arguments.At(), ParseContext.NameOf(method));
            }
        }

        if (attributes.Pages is not null && inForce.Retry.Count == 0)
        {
            context.Report(Descriptors.PagesWithoutRetry, Place.Of(method), ParseContext.NameOf(method));
        }

        if (attributes.Pages is null && (inForce.Retry.Count > 0 || inForce.Transient is not null)) // Pages refuse such a body.
        {
            foreach (Binding binding in bindings)
            {
                if (binding.Model.Kind is ParameterKind.Body or ParameterKind.Part)
                {
                    CheckBody(context, method, binding);
                }
            }
        }
    }

    // Whether a stream can seek shows at run time only.
    private static void CheckBody(ParseContext context, IMethodSymbol method, Binding binding)
    {
        ITypeSymbol type = ValueTypes.Element(binding.Symbol.Type) ?? binding.Symbol.Type;
        bool isPart = binding.Steps.Any(static step => step.Kind is StepKind.Part or StepKind.Parts);
        if (binding.Steps.Any(static step => step.Kind == StepKind.RawBody) ? ValueTypes.Is(type, "Stream", "System.IO") : isPart && IsStream(type))
        {
            context.Report(Descriptors.BodyReadOnce, Place.Of(binding.Symbol), ParseContext.NameOf(method), binding.Symbol.Name, ParseContext.NameOf(type),
                isPart ? "a ByteArrayPart or a FileInfoPart" : "buffer it: [Body(true)]");
        }
    }

    private static bool IsStream(ITypeSymbol type) => ValueTypes.Is(type, "Stream", "System.IO") || ValueTypes.Is(type, "StreamPart", KnownNames.RateGen);
}
