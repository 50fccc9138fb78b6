using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Reads <see cref="ApiSpecAttribute"/>. Whether the files say the same as the client is the analyzer's to check.</summary>
internal static class ApiSpecParser
{
    public static ApiSpecModel? Parse(ParseContext context, ImmutableArray<AttributeData> attributes)
    {
        if (AttributeReader.FindReadable(context, attributes, nameof(ApiSpecAttribute)) is not { } data)
        {
            return null;
        }

        AttributeArguments arguments = new(data);
        return arguments.Text(nameof(ApiSpecAttribute.Id)) is { Length: > 0 } id ? new ApiSpecModel(id, arguments.Text(nameof(ApiSpecAttribute.Plan))) : null;
    }
}
