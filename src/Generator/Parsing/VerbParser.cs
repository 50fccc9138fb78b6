using RateGen.Generator.Diagnostics;

namespace RateGen.Generator.Parsing;

/// <summary>What a verb attribute stands for.</summary>
/// <param name="Method">The verb as the wire writes it.</param>
internal sealed record VerbParser(string Method)
{
    private static readonly VerbParser s_get = new("GET");
    private static readonly VerbParser s_post = new("POST");

    /// <summary>Whether a body means nothing.</summary>
    public bool HasNoBody => Method is "GET" or "HEAD";

    /// <summary>Whether an object without attributes is the body.</summary>
    public bool TakesBody => Method is "POST" or "PUT" or "PATCH";

    /// <summary>Reads a verb attribute of RateGen's.</summary>
    public static VerbParser Parse(ParseContext context, AttributeArguments verb, string method)
    {
        if (verb.ClassName != nameof(HttpAttribute))
        {
            return verb.ClassName switch
            {
                nameof(GetAttribute) => s_get,
                nameof(PostAttribute) => s_post,
                _ => new VerbParser(verb.ShortName.ToUpperInvariant()),
            };
        }

        string name = verb.Text(nameof(HttpAttribute.Method)) ?? "";
        if (HeaderNames.Problem(name) is { } problem)
        {
            context.Report(Descriptors.VerbInvalid, verb.At(nameof(HttpAttribute.Method)), HeaderNames.Printable(name), method, problem);
        }

        return new VerbParser(name);
    }

    /// <summary>Whether the attribute is one of RateGen's verbs.</summary>
    public static bool IsServed(AttributeArguments verb) => verb.Class?.IsIn(KnownNames.RateGen) == true && verb.ClassName is nameof(GetAttribute) or nameof(PostAttribute)
        or nameof(PutAttribute) or nameof(DeleteAttribute) or nameof(PatchAttribute) or nameof(HeadAttribute) or nameof(OptionsAttribute) or nameof(HttpAttribute);
}
