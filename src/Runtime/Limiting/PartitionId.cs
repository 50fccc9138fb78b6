namespace RateGen.Limiting;

/// <summary>Which limit in which partition. Limits without a name are told apart by their numbers.</summary>
/// <param name="Name">The declared name, or null.</param>
/// <param name="Numbers">The numbers of a limit without a name.</param>
/// <param name="Operation">The operation that the limit belongs to alone, or null.</param>
/// <param name="Key">The API key's partition, for the scope Key.</param>
/// <param name="Client">Stands for one client object, for the scope Client.</param>
internal readonly record struct PartitionId(string? Name, LimitNumbers Numbers, string? Operation, string? Key, object? Client)
{
    public static PartitionId Of(LimitOptions options, string? partitionKey, object client) => new(
        options.Name,
        options.Name is null ? LimitNumbers.Of(options) : default,
        options.Operation,
        options.Scope is RateScope.Key ? partitionKey : null,
        options.Scope is RateScope.Client ? client : null);
}
