namespace RateGen.Limiting;

/// <summary>By which argument of a call its limits are split: <see cref="PartitionKeyAttribute"/>.</summary>
/// <param name="Limit">The name of the limit that is split, or null for every one of the scope Key.</param>
/// <param name="Text">The argument as text.</param>
internal readonly record struct ArgumentPartition(string? Limit, string Text)
{
    /// <summary>The part of a limit's partition that the argument names; null when it does not split the limit.</summary>
    public string? Of(LimitOptions options) => (Limit is null ? options.Scope is RateScope.Key : options.Name == Limit) ? Text : null;
}
