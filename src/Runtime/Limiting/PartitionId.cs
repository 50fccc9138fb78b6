namespace RateGen.Limiting;

/// <summary>Which limit in which partition.</summary>
/// <param name="Limit">The one object that stands for all equal declarations of the limit; see <see cref="LimitDomain.Declare"/>.</param>
/// <param name="Key">The API key's partition, for the scope Key.</param>
/// <param name="Client">Stands for one client object, for the scope Client.</param>
internal readonly record struct PartitionId(LimitOptions Limit, string? Key, object? Client)
{
    public static PartitionId Of(LimitOptions limit, string? partitionKey, object client) => new(
        limit,
        limit.Scope is RateScope.Key ? partitionKey : null,
        limit.Scope is RateScope.Client ? client : null);
}
