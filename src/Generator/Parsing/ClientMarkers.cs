using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace RateGen.Generator.Parsing;

/// <summary>What makes an interface a client, and which of its parts emits it: exactly one, or a duplicate file name would lose all output.</summary>
internal static class ClientMarkers
{
    /// <summary>The attribute that makes the interface a client: <c>[ApiClient]</c>, else the first <c>[RateLimit]</c>; null when it is none.</summary>
    public static AttributeData? Of(INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Interface)
        {
            return null;
        }

        ImmutableArray<AttributeData> attributes = type.GetAttributes();
        return AttributeReader.Find(attributes, nameof(ApiClientAttribute)) ?? AttributeReader.Find(attributes, nameof(RateLimitAttribute));
    }

    /// <summary>Whether the part at <paramref name="node"/> emits the client, found by the attribute <paramref name="found"/>.</summary>
    public static bool IsEmittedBy(INamedTypeSymbol type, AttributeData found, SyntaxNode node)
        => Of(type) is { ApplicationSyntaxReference: { } reference } marker
            && marker.AttributeClass?.Name == found.AttributeClass?.Name
            && ReferenceEquals(reference.SyntaxTree, node.SyntaxTree)
            && node.FullSpan.Contains(reference.Span);
}
