using Microsoft.CodeAnalysis;
using RateGen.Generator.Models;
using RateGen.Generator.Parsing;

namespace RateGen.Generator.Specs;

/// <summary>An operation beside what the description says of it.</summary>
/// <param name="Context">What the checks share.</param>
/// <param name="Model">What the method declares.</param>
/// <param name="Method">The method.</param>
/// <param name="Facts">What the description says.</param>
/// <param name="Title">Verb and path as the description writes them.</param>
internal sealed record SpecOperation(SpecContext Context, OperationModel Model, IMethodSymbol Method, OperationFacts Facts, string Title)
{
    /// <summary>The method as messages name it.</summary>
    public string Name => ParseContext.NameOf(Method);
}
