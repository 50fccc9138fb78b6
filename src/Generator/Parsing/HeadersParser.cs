using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Reads <see cref="HeadersAttribute"/>: those of base interfaces, of the interface, of the method, each in place of the ones before.</summary>
internal static class HeadersParser
{
    /// <summary>The headers of an interface and its bases.</summary>
    public static List<HeaderModel> OfType(ParseContext context, INamedTypeSymbol type)
    {
        List<HeaderModel> headers = [];
        foreach (INamedTypeSymbol @base in type.AllInterfaces.Reverse())
        {
            Read(context, AttributeReader.Of(@base), @base.Name, headers);
        }

        Read(context, AttributeReader.Of(type), type.Name, headers);
        return headers;
    }

    /// <summary>The headers of a method.</summary>
    public static List<HeaderModel> OfMethod(ParseContext context, IMethodSymbol method)
    {
        List<HeaderModel> headers = SymbolEqualityComparer.Default.Equals(method.ContainingType, context.Client) ? context.Headers : OfType(context, method.ContainingType);
        AttributeArguments[] attributes = context.Written(method).Attributes;
        if (AttributeReader.Find(attributes, nameof(HeadersAttribute)) is null)
        {
            return headers;
        }

        headers = [.. headers];
        Read(context, attributes, context.Named(method), headers);
        return headers;
    }

    private static void Read(ParseContext context, AttributeArguments[] attributes, string owner, List<HeaderModel> headers)
    {
        if (AttributeReader.FindReadable(context, attributes, nameof(HeadersAttribute)) is not { } arguments)
        {
            return;
        }

        foreach (string line in arguments.Texts(nameof(HeadersAttribute.Headers)))
        {
            int colon = line.IndexOf(':');
            string name = (colon < 0 ? line : line.Substring(0, colon)).Trim();
            string? value = colon < 0 ? null : line.Substring(colon + 1).Trim();
            if (value is not null && context.Key?.Header is { } key && key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                context.Report(Descriptors.DuplicateHeader, arguments.At(nameof(HeadersAttribute.Headers)), owner, name, "the API key and [Headers]");
                continue;
            }

            if (Problem(name, value) is { } problem)
            {
                context.Report(Descriptors.HeaderLineInvalid, arguments.At(nameof(HeadersAttribute.Headers)), HeaderNames.Printable(line), owner, problem);
                continue;
            }

            SecretTexts.CheckHeader(context, arguments.At(nameof(HeadersAttribute.Headers)), owner, name, value ?? "");
            headers.RemoveAll(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (value is not null || HeaderNames.IsOfContent(name))
            {
                headers.Add(new HeaderModel(name, value));
            }
        }
    }

    private static string? Problem(string name, string? value)
        => HeaderNames.Problem(name) is { } problem ? "its name is not one: " + problem
            : value?.IndexOfAny(['\r', '\n', '\0']) >= 0 ? "its value holds a line break, which would begin another header"
            : IsSchemeAlone(name, value) ? $"it names a scheme without credentials: declare [ApiKey(Header = \"Authorization\", Scheme = \"{value}\")] and give the token in ApiClientOptions.ApiKey or ApiKeyProvider, or take it as an [Authorize] parameter"
            : null;

    // What Refit completes with the token of its settings.
    private static bool IsSchemeAlone(string name, string? value)
        => name.Equals("Authorization", StringComparison.OrdinalIgnoreCase) && value?.ToUpperInvariant() is "BEARER" or "BASIC" or "TOKEN" or "APIKEY";
}
