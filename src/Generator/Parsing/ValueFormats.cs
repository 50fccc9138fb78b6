using Microsoft.CodeAnalysis;

namespace RateGen.Generator.Parsing;

/// <summary>How values are written that say nothing themselves: <see cref="ApiClientAttribute.Formatting"/>.</summary>
internal sealed class ValueFormats(ValueFormatting formatting)
{
    /// <summary>Whether values are written as JSON writes them: then enums have their names in JSON, too.</summary>
    public bool IsIso => formatting == ValueFormatting.Iso;

    /// <summary>The format string of a type, or null for .NET's own.</summary>
    public string? Of(ITypeSymbol type)
    {
        if (!IsIso)
        {
            return null;
        }

        ITypeSymbol bare = ValueTypes.Bare(type);
        return bare.SpecialType switch
        {
            SpecialType.System_Boolean => "l",
            SpecialType.System_DateTime => "O",
            _ => bare.Name is "DateTimeOffset" or "DateOnly" or "TimeOnly" && bare.IsIn(nameof(System)) ? "O" : null,
        };
    }
}
