using Microsoft.CodeAnalysis;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>What a method returns.</summary>
/// <param name="Form">What is made of the body.</param>
/// <param name="Body">The type of the body, of an item or of a page; null when there is none.</param>
/// <param name="Item">The type of an item of a page.</param>
internal sealed record ReturnShape(ResponseForm Form, ITypeSymbol? Body = null, ITypeSymbol? Item = null)
{
    /// <summary>Whether status and headers stand beside the body.</summary>
    public ResponseHead Head { get; init; }

    /// <summary>Whether it is a <c>ValueTask</c>.</summary>
    public bool IsValueTask { get; init; }

    /// <summary>The type that is read as JSON, of a page where there are pages; or null.</summary>
    public ITypeSymbol? Json => Form is ResponseForm.Json or ResponseForm.Items or ResponseForm.Pages ? Body : null;
}
