using RateGen.Limiting;
using RateGen.Retrying;

namespace RateGen.Http;

/// <summary>Enumerates what a <c>RateLimit</c> field says of declared rate limits.</summary>
internal ref struct RateLimitFieldReader
{
    /// <summary>No provider has more policies; it bounds the time, for each item looks for its policy.</summary>
    private const int MaxItems = 16;

    private readonly ReadOnlySpan<char> _policies;
    private readonly LimitOptions[] _limits;
    private readonly bool _isAlone;
    private StructuredList _items;
    private int _left = MaxItems;

    /// <param name="field">The text of <c>RateLimit</c>; all its lines joined by commas.</param>
    /// <param name="policies">The text of <c>RateLimit-Policy</c>.</param>
    /// <param name="limits">The limits of the call.</param>
    public RateLimitFieldReader(ReadOnlySpan<char> field, ReadOnlySpan<char> policies, LimitOptions[] limits)
    {
        _policies = policies;
        _limits = limits;
        if (StructuredList.TryRead(field, out _items))
        {
            int count = 0;
            foreach (StructuredItem _ in _items)
            {
                count++;
            }

            _isAlone = count == 1;
        }
    }

    public RateLimitField Current { get; private set; }

    public readonly RateLimitFieldReader GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_left-- > 0 && _items.MoveNext())
        {
            StructuredItem item = _items.Current;
            if (item.TryGetNumber("r", out double remaining) && Find(item.Name) is { } limit)
            {
                TimeSpan resetsIn = item.TryGetNumber("t", out double seconds) && Seconds.TryWait(seconds, out TimeSpan wait) ? wait : TimeSpan.Zero;
                if (ResetTime.CanBeOf(limit, resetsIn))
                {
                    Current = new(limit, (long)Math.Floor(remaining), resetsIn);
                    return true;
                }
            }
        }

        return false;
    }

    private readonly RateLimitOptions? Find(ReadOnlySpan<char> name)
    {
        foreach (LimitOptions limit in _limits)
        {
            if (limit.Name is { } declared && name.Equals(declared, StringComparison.OrdinalIgnoreCase))
            {
                return limit as RateLimitOptions; // A quota's name means the quota, which other headers correct.
            }
        }

        return FindByNumbers(name, out bool isTold) ?? (_isAlone && !isTold ? Only() : null);
    }

    private readonly RateLimitOptions? FindByNumbers(ReadOnlySpan<char> name, out bool isTold)
    {
        isTold = false;
        RateLimitOptions? found = null;
        if (StructuredList.TryRead(_policies, out StructuredList policies))
        {
            foreach (StructuredItem policy in policies)
            {
                if (policy.Name.SequenceEqual(name) && policy.TryGetNumber("q", out double permits) && policy.TryGetNumber("w", out double seconds))
                {
                    isTold = true;
                    foreach (LimitOptions limit in _limits)
                    {
                        if (limit is RateLimitOptions rate && rate.Permits == permits && rate.Window.TotalSeconds == seconds)
                        {
                            if (found is not null)
                            {
                                return null; // Two of the same numbers: nothing says which.
                            }

                            found = rate;
                        }
                    }
                }
            }
        }

        return found;
    }

    private readonly RateLimitOptions? Only()
    {
        RateLimitOptions? only = null;
        foreach (LimitOptions limit in _limits)
        {
            if (limit is RateLimitOptions rate)
            {
                if (only is not null)
                {
                    return null;
                }

                only = rate;
            }
        }

        return only;
    }
}
