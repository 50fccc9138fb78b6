using Microsoft.CodeAnalysis;

namespace RateGen.Generator.Parsing;

/// <summary>Hands out the names of one generated class, each once.</summary>
internal sealed class OperationNames(INamedTypeSymbol client)
{
    // Members of object: a public method of that name would hide one, a policy of that name too.
    private static readonly string[] s_objectMembers = ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    private readonly HashSet<string> _policies = [.. s_objectMembers, "Operations"];
    private readonly List<IMethodSymbol> _public = [];
    private readonly string _class = ClientNaming.ClassName(client.Name);

    /// <summary>Whether the method can be a public one of the class, which is taken then; otherwise it is implemented explicitly.</summary>
    public bool TryTakePublic(IMethodSymbol method)
        => method.DeclaredAccessibility == Accessibility.Public
            && method.Name != _class
            && Array.IndexOf(s_objectMembers, method.Name) < 0
            && TryAdd(method);

    /// <summary>The name of the method's policies: without <c>Async</c>, with a number when it is taken.</summary>
    public string Policy(string method)
    {
        string name = method.Length > 5 && method.EndsWith("Async", StringComparison.Ordinal) ? method.Substring(0, method.Length - 5) : method;
        string candidate = name;
        for (int number = 2; !_policies.Add(candidate); number++)
        {
            candidate = name + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return TypeNames.Escape(candidate);
    }

    private bool TryAdd(IMethodSymbol method)
    {
        foreach (IMethodSymbol other in _public)
        {
            if (other.Name == method.Name && HasSameSignature(other, method))
            {
                return false;
            }
        }

        _public.Add(method);
        return true;
    }

    // Nullability, tuple names and dynamic do not make an overload.
    private static bool HasSameSignature(IMethodSymbol left, IMethodSymbol right)
    {
        if (left.Parameters.Length != right.Parameters.Length || left.Arity != right.Arity)
        {
            return false;
        }

        for (int i = 0; i < left.Parameters.Length; i++)
        {
            if (left.Parameters[i].Type.ToDisplayString(s_signature) != right.Parameters[i].Type.ToDisplayString(s_signature))
            {
                return false;
            }
        }

        return true;
    }

    private static readonly SymbolDisplayFormat s_signature = SymbolDisplayFormat.CSharpErrorMessageFormat
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.None)
        .WithGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeParameters);
}
