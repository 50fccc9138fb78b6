using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Reads <see cref="ApiClientAttribute"/> and <see cref="ApiKeyAttribute"/>.</summary>
internal static class ApiClientParser
{
    public static AddressModel Parse(ParseContext context, ImmutableArray<AttributeData> attributes)
    {
        Uri? address = null;
        string? text = null, json = null, serializer = null;
        if (AttributeReader.FindReadable(context, attributes, nameof(ApiClientAttribute)) is { } data)
        {
            AttributeArguments arguments = new(data);
            text = arguments.Text(nameof(ApiClientAttribute.BaseAddress));
            address = text is null ? null : Address(context, arguments, text);
            json = JsonContextParser.Parse(context, arguments);
            serializer = SerializerParser.Parse(context, arguments);
            ValueFormatting formatting = (ValueFormatting)arguments.Value(nameof(ApiClientAttribute.Formatting), (int)ValueFormatting.Refit);
            EnumValues.Check(context, arguments, nameof(ApiClientAttribute.Formatting), formatting, context.Client.Name);
            context.Formats = new(formatting);
            MemberNaming naming = (MemberNaming)arguments.Value(nameof(ApiClientAttribute.MemberNaming), (int)MemberNaming.AsDeclared);
            EnumValues.Check(context, arguments, nameof(ApiClientAttribute.MemberNaming), naming, context.Client.Name);
            context.MemberNaming = Policy(naming);
            if (arguments.IsSet(nameof(ApiClientAttribute.CollectionFormat)))
            {
                CollectionFormat format = (CollectionFormat)arguments.Value(nameof(ApiClientAttribute.CollectionFormat), 0);
                EnumValues.Check(context, arguments, nameof(ApiClientAttribute.CollectionFormat), format, context.Client.Name);
                context.CollectionFormat = format;
            }

            context.UrlResolution = (UrlResolution)arguments.Value(nameof(ApiClientAttribute.UrlResolution), (int)UrlResolution.Append);
            EnumValues.Check(context, arguments, nameof(ApiClientAttribute.UrlResolution), context.UrlResolution, context.Client.Name);
        }

        ApiKeyParser.Parse(context, attributes, address);
        return new AddressModel(text, context.UrlResolution, json, serializer);
    }

    /// <summary>RFC 3986 §5.2.3: a route that begins with a segment replaces the last one of the base address.</summary>
    public static void CheckLastSegment(ParseContext context, ImmutableArray<AttributeData> attributes, AddressModel address, EquatableArray<OperationModel> operations)
    {
        if (address is { Resolution: UrlResolution.Rfc3986, BaseAddress: { } text } && operations.Any(IsCutBy)
            && Uri.TryCreate(text, UriKind.Absolute, out Uri? whole) && !whole.AbsolutePath.EndsWith("/", StringComparison.Ordinal))
        {
            AttributeArguments arguments = new(AttributeReader.FindReadable(context, attributes, nameof(ApiClientAttribute))!);
            context.Report(Descriptors.BaseAddressCut, arguments.At(nameof(ApiClientAttribute.BaseAddress)).Replacing(text + "/"), context.Client.Name, text, text.Substring(text.LastIndexOf('/') + 1));
        }
    }

    private static bool IsCutBy(OperationModel operation) => operation.Route.Text.Length > 0 && operation.Route.Text[0] is not ('/' or '?');

    private static JsonNamingPolicyKind Policy(MemberNaming naming) => naming switch
    {
        MemberNaming.CamelCase => JsonNamingPolicyKind.CamelCase,
        MemberNaming.SnakeCase => JsonNamingPolicyKind.SnakeCaseLower,
        MemberNaming.KebabCase => JsonNamingPolicyKind.KebabCaseLower,
        _ => JsonNamingPolicyKind.Unspecified,
    };

    private static Uri? Address(ParseContext context, AttributeArguments arguments, string text)
    {
        string? problem = null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? address) || address.Scheme is not ("http" or "https"))
        {
            problem = "is not an absolute http or https address";
        }
        else if (address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            problem = "holds a query or a fragment, which no route can follow";
        }
        else if (address.UserInfo.Length > 0)
        {
            problem = "holds credentials, which belong to options";
        }
        else if (text.Any(char.IsWhiteSpace) || text.Any(char.IsControl))
        {
            problem = "holds white space";
        }

        if (problem is not null)
        {
            context.Report(Descriptors.BaseAddressInvalid, arguments.At(nameof(ApiClientAttribute.BaseAddress)), text, context.Client.Name, problem);
            return null;
        }

        return address;
    }
}
