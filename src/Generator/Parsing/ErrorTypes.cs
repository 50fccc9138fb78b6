using Microsoft.CodeAnalysis;

namespace RateGen.Generator.Parsing;

/// <summary>The declared types of error bodies, by status: those of a method, then those of its interface.</summary>
internal sealed class ErrorTypes(ErrorTypes? outer)
{
    private readonly Dictionary<int, ITypeSymbol?> _byStatus = [];
    private ITypeSymbol? _others;

    /// <param name="status">The status, or null for every one that no other says.</param>
    /// <param name="type">The type of the body; null when an exception is declared, which says nothing of it.</param>
    public void Add(int? status, ITypeSymbol? type)
    {
        if (status is { } one)
        {
            _byStatus[one] = type;
        }
        else
        {
            _others = type;
        }
    }

    /// <summary>The type of the body of a status, or null when none is declared.</summary>
    public ITypeSymbol? Find(int status)
        => OfStatus(status, out ITypeSymbol? type) ? type : _others ?? outer?._others;

    private bool OfStatus(int status, out ITypeSymbol? type)
        => _byStatus.TryGetValue(status, out type) || (outer is not null && outer._byStatus.TryGetValue(status, out type));
}
