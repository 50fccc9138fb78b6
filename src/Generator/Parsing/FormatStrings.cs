using System.Globalization;
using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;

namespace RateGen.Generator.Parsing;

/// <summary>Tries format strings while the project is compiled instead of when the call is made.</summary>
internal static class FormatStrings
{
    /// <summary>Reports a format that .NET refuses for the type. Types that the compiler's host does not know are not tried.</summary>
    public static void Check(ParseContext context, ITypeSymbol type, string? format, Place place)
    {
        if (format is null || Sample(type) is not { } sample)
        {
            return;
        }

        try
        {
            sample.ToString(format, CultureInfo.InvariantCulture);
        }
        catch (FormatException)
        {
            context.Report(Descriptors.FormatInvalid, place, HeaderNames.Printable(format), ParseContext.NameOf(type));
        }
    }

    private static IFormattable? Sample(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Byte or SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_UInt16
            or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64 => 1,
        SpecialType.System_Decimal => 1m,
        SpecialType.System_Single or SpecialType.System_Double => 1.5,
        SpecialType.System_DateTime => new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc),
        _ when type.TypeKind == TypeKind.Enum => DayOfWeek.Monday,
        _ when !type.IsIn(nameof(System)) => null,
        _ => type.Name switch
        {
            nameof(DateTimeOffset) => new DateTimeOffset(2001, 2, 3, 4, 5, 6, TimeSpan.Zero),
            nameof(TimeSpan) => TimeSpan.FromSeconds(1.5),
            nameof(Guid) => Guid.Empty,
            _ => null,
        },
    };
}
