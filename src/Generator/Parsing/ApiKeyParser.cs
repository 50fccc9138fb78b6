using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Reads <see cref="ApiKeyAttribute"/>.</summary>
internal static class ApiKeyParser
{
    public static void Parse(ParseContext context, ImmutableArray<AttributeData> attributes, Uri? address)
    {
        if (AttributeReader.FindReadable(context, attributes, nameof(ApiKeyAttribute)) is not { } data)
        {
            return;
        }

        AttributeArguments arguments = new(data);
        string? header = arguments.Text(nameof(ApiKeyAttribute.Header));
        string? query = arguments.Text(nameof(ApiKeyAttribute.Query));
        string? scheme = arguments.Text(nameof(ApiKeyAttribute.Scheme));
        string client = context.Client.Name;
        if (header is null == query is null)
        {
            context.Report(Descriptors.ApiKeyPlace, arguments.At(header is null ? null : nameof(ApiKeyAttribute.Query)), client,
                header is null ? "neither" : "both", header is null ? "write Header = \"…\" or Query = \"…\"" : "remove one of them");
        }
        else if (header is not null)
        {
            HeaderNames.Check(context, arguments, nameof(ApiKeyAttribute.Header));
        }
        else if (query!.Length == 0 || query.Any(char.IsControl))
        {
            context.Report(Descriptors.ApiKeyPlace, arguments.At(nameof(ApiKeyAttribute.Query)), client,
                query.Length == 0 ? "an empty name" : "a control character in the name", "write the provider's name, for example Query = \"api_key\"");
        }

        CheckScheme(context, arguments, scheme, query);
        if (address is { Scheme: "http", IsLoopback: false })
        {
            context.Report(Descriptors.ClearTextKey, arguments.At(), client, address.Host);
        }

        context.Key = new KeyModel(header, query, scheme);
    }

    private static void CheckScheme(ParseContext context, AttributeArguments arguments, string? scheme, string? query)
    {
        if (scheme is null)
        {
            return;
        }

        if (query is not null)
        {
            context.Report(Descriptors.ApiKeyScheme, arguments.At(nameof(ApiKeyAttribute.Scheme)), scheme, "stands before a key in a header, but the key travels in the query", "remove Scheme, or write Header instead of Query");
        }
        else if (HeaderNames.Problem(scheme) is { } problem)
        {
            context.Report(Descriptors.ApiKeyScheme, arguments.At(nameof(ApiKeyAttribute.Scheme)), HeaderNames.Printable(scheme), "is not a scheme, because " + problem, "write one word, for example \"Bearer\"");
        }
    }
}
