using System.Security.Cryptography;
using System.Text;

namespace RateGen.Limiting;

/// <summary>Which limit in which partition.</summary>
/// <param name="Limit">The one object that stands for all equal declarations of the limit; see <see cref="LimitDomain.Declare"/>.</param>
/// <param name="Key">The API key's partition, for the scope Key; with the argument when an argument splits the limit.</param>
/// <param name="Client">Stands for one client object, for the scope Client.</param>
internal readonly record struct PartitionId(LimitOptions Limit, object? Key, object? Client)
{
    /// <summary>The partition as a store may keep it: what an argument tells is hashed, as the API key was before.</summary>
    public string KeyHash => Key switch
    {
        SplitKey split => $"{split.Key}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(split.Argument)).AsSpan(0, 16))}",
        _ => Key as string ?? "",
    };

    public static PartitionId Of(LimitOptions limit, string? partitionKey, object client, string? argument = null)
    {
        string? key = limit.Scope is RateScope.Key ? partitionKey : null;
        return new(limit, argument is null ? key : new SplitKey(key, argument), limit.Scope is RateScope.Client ? client : null);
    }

    /// <summary>A key's partition for one value of an argument.</summary>
    private sealed record SplitKey(string? Key, string Argument);
}
