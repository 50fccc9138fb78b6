using System.Text;
using Microsoft.CodeAnalysis;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Writes the explicit implementation of a member that can only throw: it needs no default values and inherits constraints.</summary>
internal static class FaultyMemberParser
{
    public static FaultyMemberModel Parse(ISymbol member, string id)
    {
        (string declaration, FaultyMemberKind kind) = member switch
        {
            IMethodSymbol method => (Method(method), FaultyMemberKind.Method),
            IPropertySymbol property => (Property(property), Accessors(property)),
            IEventSymbol @event => ($"event {TypeNames.Of(@event.Type)} {TypeNames.Of(@event.ContainingType)}.{TypeNames.Escape(@event.Name)}", FaultyMemberKind.Event),
            _ => throw new ArgumentOutOfRangeException(nameof(member), member.Kind, "Only methods, properties and events are implemented."),
        };
        return new FaultyMemberModel(id, ParseContext.NameOf(member), declaration, kind);
    }

    private static string Method(IMethodSymbol method)
    {
        StringBuilder text = new();
        Append(text, method.ReturnsByRef ? RefKind.Ref : method.ReturnsByRefReadonly ? RefKind.In : RefKind.None, isReturn: true);
        text.Append(TypeNames.Of(method.ReturnType)).Append(' ').Append(TypeNames.Of(method.ContainingType)).Append('.').Append(TypeNames.Escape(method.Name));
        if (method.Arity > 0)
        {
            text.Append('<').Append(string.Join(", ", method.TypeParameters.Select(parameter => TypeNames.Escape(parameter.Name)))).Append('>');
        }

        text.Append('(').Append(Parameters(method.Parameters)).Append(')');
        foreach (ITypeParameterSymbol parameter in method.TypeParameters)
        {
            // Constraints are inherited; these words only tell what a '?' behind the type parameter means.
            text.Append(" where ").Append(TypeNames.Escape(parameter.Name)).Append(" : ")
                .Append(parameter.IsValueType ? "struct" : parameter.IsReferenceType ? "class" : "default");
        }

        return NeedsUnsafe(method.ReturnType) || method.Parameters.Any(parameter => NeedsUnsafe(parameter.Type)) ? "unsafe " + text : text.ToString();
    }

    private static string Property(IPropertySymbol property)
    {
        StringBuilder text = new();
        Append(text, property.ReturnsByRef ? RefKind.Ref : property.ReturnsByRefReadonly ? RefKind.In : RefKind.None, isReturn: true);
        text.Append(TypeNames.Of(property.Type)).Append(' ').Append(TypeNames.Of(property.ContainingType)).Append('.');
        text.Append(property.IsIndexer ? $"this[{Parameters(property.Parameters)}]" : TypeNames.Escape(property.Name));
        return NeedsUnsafe(property.Type) ? "unsafe " + text : text.ToString();
    }

    private static FaultyMemberKind Accessors(IPropertySymbol property) => property switch
    {
        { GetMethod: not null, SetMethod: null } => FaultyMemberKind.Getter,
        { GetMethod: null, SetMethod.IsInitOnly: true } => FaultyMemberKind.Initializer,
        { GetMethod: null } => FaultyMemberKind.Setter,
        { SetMethod.IsInitOnly: true } => FaultyMemberKind.GetterAndInitializer,
        _ => FaultyMemberKind.GetterAndSetter,
    };

    private static string Parameters(IEnumerable<IParameterSymbol> parameters) => string.Join(", ", parameters.Select(parameter =>
    {
        StringBuilder text = new();
        if (parameter.ScopedKind != ScopedKind.None && parameter.RefKind != RefKind.Out && !parameter.IsParams)
        {
            text.Append("scoped ");
        }

        Append(text, parameter.RefKind, isReturn: false);
        return text.Append(parameter.IsParams ? "params " : "").Append(TypeNames.Of(parameter.Type)).Append(' ').Append(TypeNames.Escape(parameter.Name)).ToString();
    }));

    private static void Append(StringBuilder text, RefKind kind, bool isReturn) => text.Append(kind switch
    {
        RefKind.Ref => "ref ",
        RefKind.Out => "out ",
        RefKind.In => isReturn ? "ref readonly " : "in ",
        RefKind.RefReadOnlyParameter => "ref readonly ",
        _ => "",
    });

    private static bool NeedsUnsafe(ITypeSymbol type) => type is IPointerTypeSymbol or IFunctionPointerTypeSymbol || (type is IArrayTypeSymbol array && NeedsUnsafe(array.ElementType));
}
