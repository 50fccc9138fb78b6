namespace RateGen.Benchmarks;

/// <summary>Whether a figure holds, as tables say it; remembers whether all did.</summary>
internal sealed class Verdict
{
    /// <summary>Whether every figure held so far.</summary>
    public bool AllHold { get; private set; } = true;

    /// <summary>The cell of a figure.</summary>
    public string Of(bool holds)
    {
        AllHold &= holds;
        return holds ? "holds" : "**missed**";
    }
}
