using Microsoft.CodeAnalysis;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>What the parsers of one method's parameters share.</summary>
/// <param name="Context">The client.</param>
/// <param name="Method">The method.</param>
/// <param name="VerbAttribute">Its verb as it is written.</param>
/// <param name="Verb">What the verb means.</param>
/// <param name="Route">Its route, or null when that has a mistake.</param>
/// <param name="Multipart">What makes the parameters parts of the body, or null.</param>
internal sealed record MethodRequest(ParseContext Context, IMethodSymbol Method, AttributeArguments VerbAttribute, VerbParser Verb, RouteTemplate? Route, AttributeArguments? Multipart)
{
    /// <summary>The method with its attributes.</summary>
    public WrittenMethod Written { get; } = Context.Written(Method);

    /// <summary>The method as messages name it.</summary>
    public string Name => ParseContext.NameOf(Method);

    /// <summary>Whether an object without attributes is the body: no other parameter says that it is.</summary>
    public bool TakesImplicitBody { get; } = Verb.TakesBody && Multipart is null
        && !HasBody(Context.Written(Method));

    /// <summary>Whether a placeholder names a parameter or members of it.</summary>
    public bool IsNamed(string parameter)
    {
        if (Route is not null)
        {
            for (int i = 0; i < Route.Parts.Count; i++)
            {
                if (Route.Parts[i].IsPlaceholder && Route.Parts[i].Parameter.Equals(parameter, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool HasBody(WrittenMethod method)
    {
        foreach (IParameterSymbol parameter in method.Symbol.Parameters)
        {
            if (AttributeReader.Find(method.Of(parameter), nameof(BodyAttribute)) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The placeholders that name a parameter or members of it.</summary>
    public IEnumerable<RoutePart> Placeholders(string parameter)
        => Route is null ? [] : Route.Parts.Where(part => part.IsPlaceholder && part.Parameter.Equals(parameter, StringComparison.OrdinalIgnoreCase));
}
