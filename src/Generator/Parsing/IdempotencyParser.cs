using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;

namespace RateGen.Generator.Parsing;

/// <summary>Reads <see cref="IdempotencyKeyAttribute"/>, and says which verbs are idempotent by themselves.</summary>
internal static class IdempotencyParser
{
    /// <summary>Whether repeating the verb has the effect of sending it once (RFC 9110 §9.2.2).</summary>
    public static bool IsIdempotent(string verb) => verb is not ("POST" or "PATCH");

    /// <summary>The header that the interface declares, or null.</summary>
    public static string? OfClient(ParseContext context, IEnumerable<AttributeData> attributes)
        => AttributeReader.FindReadable(context, [.. attributes], nameof(IdempotencyKeyAttribute)) is { } data ? Header(context, new AttributeArguments(data)) : null;

    /// <summary>The header for a method: its own, else the interface's where the verb needs one.</summary>
    public static string? OfMethod(ParseContext context, IMethodSymbol method, AttributeArguments? own, string verb)
    {
        if (own is not { } arguments)
        {
            return IsIdempotent(verb) ? null : context.IdempotencyKey;
        }

        if (IsIdempotent(verb))
        {
            context.Report(Descriptors.IdempotencyKeyWithoutUse, arguments.At(), ParseContext.NameOf(method), verb);
        }

        return Header(context, arguments);
    }

    private static string? Header(ParseContext context, AttributeArguments arguments)
    {
        if (arguments.IsSet(nameof(IdempotencyKeyAttribute.Header)))
        {
            HeaderNames.Check(context, arguments, nameof(IdempotencyKeyAttribute.Header));
            return arguments.Text(nameof(IdempotencyKeyAttribute.Header));
        }

        return "Idempotency-Key";
    }
}
