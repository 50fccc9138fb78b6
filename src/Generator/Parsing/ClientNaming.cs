using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>The names of the interface, of its client and of the emitted file.</summary>
internal static class ClientNaming
{
    /// <summary><c>IUsersApi</c> is served by <c>UsersApiClient</c>: the I goes only before an upper-case letter, Client comes only when it is missing.</summary>
    public static string ClassName(string interfaceName)
    {
        string name = interfaceName.Length > 1 && interfaceName[0] == 'I' && char.IsUpper(interfaceName[1]) ? interfaceName.Substring(1) : interfaceName;
        return name.EndsWith("Client", StringComparison.Ordinal) ? name : name + "Client";
    }

    public static ClientNames Parse(INamedTypeSymbol client)
    {
        string[] typeParameters = [.. client.TypeParameters.Select(parameter => TypeNames.Escape(parameter.Name))];
        string list = typeParameters.Length == 0 ? "" : "<" + string.Join(", ", typeParameters) + ">";
        return new ClientNames
        {
            Namespace = client.ContainingNamespace.IsGlobalNamespace ? null : client.ContainingNamespace.ToDisplayString(s_namespace),
            ContainingTypes = ContainingTypes(client),
            Accessibility = SyntaxFacts.GetText(client.DeclaredAccessibility),
            Interface = TypeNames.Escape(client.Name),
            DisplayName = client.Name,
            Client = TypeNames.Escape(ClassName(client.Name)),
            TypeParameters = list,
            Constraints = Constraints(client.TypeParameters),
            QualifiedInterface = TypeNames.Of(client),
            Reference = TypeNames.Escape(client.Name) + list.Replace('<', '{').Replace('>', '}'),
        };
    }

    /// <summary>The metadata name; with a hash when another name differs only by case, because the compiler compares file names without it.</summary>
    public static string HintName(INamedTypeSymbol client)
    {
        StringBuilder name = new(client.MetadataName);
        bool differsByCase = HasTwinByCase(client);
        for (INamedTypeSymbol? outer = client.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            name.Insert(0, outer.MetadataName + "+");
            differsByCase |= HasTwinByCase(outer);
        }

        for (INamespaceSymbol? outer = client.ContainingNamespace; outer is { IsGlobalNamespace: false }; outer = outer.ContainingNamespace)
        {
            name.Insert(0, outer.Name + ".");
            differsByCase |= HasTwinByCase(outer);
        }

        if (differsByCase)
        {
            uint hash = 2166136261;
            for (int i = 0; i < name.Length; i++)
            {
                hash = unchecked((hash ^ name[i]) * 16777619);
            }

            name.Append('.').Append(hash.ToString("x8", System.Globalization.CultureInfo.InvariantCulture));
        }

        return name.Append(".g.cs").ToString();
    }

    private static bool HasTwinByCase(INamespaceOrTypeSymbol symbol)
    {
        INamespaceOrTypeSymbol? outer = (INamespaceOrTypeSymbol?)symbol.ContainingType ?? symbol.ContainingNamespace;
        foreach (ISymbol member in outer is null ? [] : outer.GetMembers())
        {
            if (member is INamespaceOrTypeSymbol && member.Name.Length == symbol.Name.Length && member.Name != symbol.Name
                && string.Equals(member.Name, symbol.Name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static EquatableArray<string> ContainingTypes(INamedTypeSymbol client)
    {
        List<string> types = [];
        for (INamedTypeSymbol? outer = client.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            string keyword = outer switch
            {
                { TypeKind: TypeKind.Interface } => "interface",
                { IsRecord: true, TypeKind: TypeKind.Struct } => "record struct",
                { IsRecord: true } => "record",
                { TypeKind: TypeKind.Struct } => "struct",
                _ => "class",
            };
            types.Insert(0, "partial " + keyword + " " + outer.ToDisplayString(s_open));
        }

        return types;
    }

    /// <summary>The constraints of type parameters as C# writes them.</summary>
    public static string Constraints(ImmutableArray<ITypeParameterSymbol> parameters)
    {
        StringBuilder text = new();
        foreach (ITypeParameterSymbol parameter in parameters)
        {
            List<string> constraints = [];
            string? kind = parameter switch
            {
                { HasUnmanagedTypeConstraint: true } => "unmanaged",
                { HasValueTypeConstraint: true } => "struct",
                { HasReferenceTypeConstraint: true, ReferenceTypeConstraintNullableAnnotation: NullableAnnotation.Annotated } => "class?",
                { HasReferenceTypeConstraint: true } => "class",
                { HasNotNullConstraint: true } => "notnull",
                _ => null,
            };
            if (kind is not null)
            {
                constraints.Add(kind);
            }

            constraints.AddRange(parameter.ConstraintTypes.Select(TypeNames.Of));
            if (parameter.HasConstructorConstraint)
            {
                constraints.Add("new()");
            }

            if (parameter.AllowsRefLikeType)
            {
                constraints.Add("allows ref struct");
            }

            if (constraints.Count > 0)
            {
                text.Append(" where ").Append(TypeNames.Escape(parameter.Name)).Append(" : ").Append(string.Join(", ", constraints));
            }
        }

        return text.ToString();
    }

    private static readonly SymbolDisplayFormat s_namespace = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private static readonly SymbolDisplayFormat s_open = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);
}
