using RateGen.Generator.Models;

namespace RateGen.Generator.Specs;

/// <summary>How many requests all operations of a client together can start within a window: an upper bound.</summary>
internal static class Coverage
{
    /// <summary>The most requests, with the limit that decides; positive infinity and null when no limit does.</summary>
    /// <param name="client">The client.</param>
    /// <param name="seconds">The window.</param>
    /// <param name="scopes">Who may share a limit for it to count.</param>
    public static (double Most, RateLimitModel? Limit) Of(ClientModel client, double seconds, params RateScope[] scopes)
    {
        (double Most, RateLimitModel? Limit) best = (double.PositiveInfinity, null);
        foreach (RateLimitModel limit in client.Limits.OfType<RateLimitModel>().Where(limit => scopes.Contains(limit.Scope)))
        {
            double most = WorstCase.Of(limit, seconds);
            foreach (OperationModel operation in client.Operations)
            {
                most += Beside(operation, limit, seconds, scopes);
            }

            best = most < best.Most ? (most, limit) : best;
        }

        // Where each operation has limits of its own, they add up; one that methods share by name counts once.
        HashSet<RateLimitModel> counted = [];
        double sum = client.Operations.Count == 0 ? double.PositiveInfinity : 0;
        RateLimitModel? largest = null;
        foreach (OperationModel operation in client.Operations)
        {
            (double own, RateLimitModel? limit) = Own(operation, client, seconds, scopes);
            if (limit is null)
            {
                sum = double.PositiveInfinity;
                break;
            }

            if (limit.IsOperations || counted.Add(limit))
            {
                sum += own;
                largest = largest is null || own > WorstCase.Of(largest, seconds) ? limit : largest;
            }
        }

        return sum < best.Most ? (sum, largest) : best;
    }

    /// <summary>The most requests of one operation, with the limit that decides.</summary>
    public static (double Most, RateLimitModel? Limit) OfOperation(OperationModel operation, ClientModel client, double seconds)
        => Least((operation.Limits ?? client.Limits).OfType<RateLimitModel>().Where(limit => limit.Scope != RateScope.Client && !IsSplit(operation, limit)), seconds);

    // What an operation adds to an interface's limit that it replaces or splits.
    private static double Beside(OperationModel operation, RateLimitModel limit, double seconds, RateScope[] scopes)
    {
        if (IsSplit(operation, limit))
        {
            return double.PositiveInfinity;
        }

        if (operation.Limits is not { } own || own.Contains(limit))
        {
            return 0;
        }

        return Least(own.OfType<RateLimitModel>().Where(other => other.IsOperations && scopes.Contains(other.Scope)), seconds).Most;
    }

    private static (double Most, RateLimitModel? Limit) Own(OperationModel operation, ClientModel client, double seconds, RateScope[] scopes)
        => operation.Limits is not { } own ? (double.PositiveInfinity, null)
            : Least(own.OfType<RateLimitModel>().Where(limit => scopes.Contains(limit.Scope) && !client.Limits.Contains(limit) && !IsSplit(operation, limit)), seconds);

    private static (double Most, RateLimitModel? Limit) Least(IEnumerable<RateLimitModel> limits, double seconds)
    {
        (double Most, RateLimitModel? Limit) least = (double.PositiveInfinity, null);
        foreach (RateLimitModel limit in limits)
        {
            double most = WorstCase.Of(limit, seconds);
            least = most < least.Most ? (most, limit) : least;
        }

        return least;
    }

    // A partition for each value of an argument: together they have no bound.
    private static bool IsSplit(OperationModel operation, RateLimitModel limit)
        => operation.Partition is { } partition && (partition.Limit is null ? limit.Scope == RateScope.Key : partition.Limit == limit.Name);
}
