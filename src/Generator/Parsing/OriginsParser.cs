using RateGen.Generator.Diagnostics;

namespace RateGen.Generator.Parsing;

/// <summary>Reads where links may lead besides the client's own origin.</summary>
internal static class OriginsParser
{
    public static string[] Parse(ParseContext context, AttributeArguments pages, string method)
    {
        if (!AttributeReader.Derives(pages.Class, nameof(FollowedPagesAttribute)))
        {
            return [];
        }

        if (pages.Value(nameof(FollowedPagesAttribute.AnyOrigin), false))
        {
            context.Report(Descriptors.AnyOrigin, pages.At(nameof(FollowedPagesAttribute.AnyOrigin)), method);
        }

        List<string> origins = [];
        foreach (string origin in pages.Texts(nameof(FollowedPagesAttribute.Origins)))
        {
            if (Uri.TryCreate(origin, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" && address.UserInfo.Length == 0 && address.PathAndQuery == "/" && address.Fragment.Length == 0)
            {
                origins.Add(address.GetLeftPart(UriPartial.Authority));
            }
            else
            {
                context.Report(Descriptors.OriginInvalid, pages.At(nameof(FollowedPagesAttribute.Origins)), origin, method);
            }
        }

        return [.. origins];
    }
}
