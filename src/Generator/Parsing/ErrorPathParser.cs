using System.Globalization;
using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;

namespace RateGen.Generator.Parsing;

/// <summary>Checks paths into error bodies against the type that is declared for them.</summary>
internal static class ErrorPathParser
{
    /// <summary>The path as it stands on the wire; reports where it leads nowhere, or to no value of those that are asked for.</summary>
    /// <param name="context">The client.</param>
    /// <param name="arguments">The attribute.</param>
    /// <param name="property">Its property that holds the path.</param>
    /// <param name="path">The names of the path, by JSON or C# names.</param>
    /// <param name="values">The values that are asked for; null: a number.</param>
    /// <param name="status">The status whose body is meant.</param>
    /// <param name="types">The declared types of error bodies.</param>
    public static List<string> Check(ParseContext context, AttributeArguments arguments, string property, List<string> path, List<string>? values, int status, ErrorTypes types)
    {
        if (types.Find(status) is not { } root)
        {
            return path;
        }

        List<string> onWire = [];
        ITypeSymbol type = Unwrap(root);
        foreach (string name in path)
        {
            if (JsonPathResolver.IsOpaque(type))
            {
                return path; // Nobody knows its members.
            }

            if (Find(context, type, name) is not { } member)
            {
                Report(context, arguments, property, path, $"leads to \"{name}\", which is no member of '{ParseContext.NameOf(type)}'", status);
                return path;
            }

            string wire = JsonMembers.WireName(context.Naming, member);
            onWire.Add(context.Naming.Comparer.Equals(wire, name) ? name : wire);
            type = Unwrap(JsonMembers.TypeOf(member));
        }

        if (Problem(type, values) is { } problem)
        {
            Report(context, arguments, property, path, problem, status);
        }

        return onWire;
    }

    private static ISymbol? Find(ParseContext context, ITypeSymbol type, string name)
    {
        ISymbol? byName = null;
        foreach (ISymbol member in JsonMembers.Of(context, type))
        {
            if (context.Naming.Comparer.Equals(JsonMembers.WireName(context.Naming, member), name))
            {
                return member;
            }

            byName ??= member.Name == name ? member : null;
        }

        return byName;
    }

    // What a string or an enum holds on the wire is the provider's choice.
    private static string? Problem(ITypeSymbol type, List<string>? values)
    {
        string name = ParseContext.NameOf(type);
        bool isNumber = type.SpecialType is (>= SpecialType.System_SByte and <= SpecialType.System_Double);
        if (values is null)
        {
            return isNumber || type.SpecialType == SpecialType.System_String || JsonPathResolver.IsOpaque(type) ? null : $"leads to a '{name}', which is no number";
        }

        if (isNumber)
        {
            return Wrong(value => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _));
        }

        if (type.SpecialType == SpecialType.System_Boolean)
        {
            return Wrong(value => value is "true" or "false");
        }

        bool isText = type.SpecialType == SpecialType.System_String || type.TypeKind == TypeKind.Enum || type.Name is "Guid" or "Uri" || JsonPathResolver.IsOpaque(type);
        return isText ? null : $"leads to a '{name}', which is no single value";

        string? Wrong(Predicate<string> isPossible)
            => values.Find(value => !isPossible(value)) is { } wrong ? $"leads to a '{name}', which is never '{HeaderNames.Printable(wrong)}'" : null;
    }

    private static void Report(ParseContext context, AttributeArguments arguments, string property, List<string> path, string problem, int status)
        => context.Report(Descriptors.ErrorPathUnknown, arguments.At(property), property, HeaderNames.Printable(string.Join(".", path)), problem, status);

    private static ITypeSymbol Unwrap(ITypeSymbol type)
        => type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
}
