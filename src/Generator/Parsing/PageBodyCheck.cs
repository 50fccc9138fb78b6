using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Whether the body of a paged method can be sent with every page.</summary>
internal static class PageBodyCheck
{
    public static void Check(ParseContext context, MethodAttributes attributes, List<Binding> bindings, string name)
    {
        if (attributes.Multipart is { } multipart)
        {
            context.Report(Descriptors.BodySpentWithFirstPage, multipart.At(), "The multipart body", name);
        }
        else if (bindings.Find(IsSpent) is { } body)
        {
            context.Report(Descriptors.BodySpentWithFirstPage, Place.Of(body.Symbol), $"The body '{body.Symbol.Name}'", name);
        }
    }

    private static bool IsSpent(Binding binding)
        => binding.Steps.Any(static step => step.Kind is StepKind.RawBody or StepKind.BufferedBody)
            && (ValueTypes.Is(binding.Symbol.Type, "Stream", "System.IO") || ValueTypes.Is(binding.Symbol.Type, "HttpContent", "System.Net.Http"));
}
