using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Whether what is declared of responses fits the method.</summary>
internal static class MethodResponsesCheck
{
    public static void Run(ParseContext context, IMethodSymbol method, MethodAttributes attributes, ResponsesModel inForce, bool isIdempotent)
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
    }
}
