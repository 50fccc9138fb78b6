using RateGen.CompilerServices;
using RateGen.Limiting;

namespace RateGen.Http;

/// <summary>The limits of operations that an argument splits, for the values that were used of late. Not thread-safe.</summary>
/// <remarks>Nothing is lost with what is forgotten here: the counts live in the registry, which keeps a limit for as long as it matters.</remarks>
internal sealed class PartitionCache
{
    private const int Largest = 256;

    private readonly Dictionary<(Operation Operation, string Argument), LimitSet> _sets = [];

    public LimitSet? Find(Operation operation, string argument) => _sets.GetValueOrDefault((operation, argument));

    public void Add(Operation operation, string argument, LimitSet set)
    {
        if (_sets.Count == Largest)
        {
            _sets.Clear();
        }

        _sets.Add((operation, argument), set);
    }
}
