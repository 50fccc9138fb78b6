using RateGen.Generator.Diagnostics;

namespace RateGen.Generator.Parsing;

/// <summary>Whether enum arguments are values that exist.</summary>
internal static class EnumValues
{
    public static void Check<T>(ParseContext context, AttributeArguments arguments, string property, T value, string owner)
        where T : struct, Enum
    {
        if (!Enum.IsDefined(typeof(T), value))
        {
            context.Report(Descriptors.UndefinedEnumValue, arguments.At(property), property, value.ToString("D"), owner, typeof(T).Name, string.Join(", ", Enum.GetNames(typeof(T))));
        }
    }
}
