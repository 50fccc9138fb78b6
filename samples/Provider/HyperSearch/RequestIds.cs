namespace RateGen.Samples.Provider.HyperSearch;

/// <summary>Request ids of the page's look: <c>req_01j8xk3m7p4qr5st6uv7wx8yz</c>. Another seed makes other ids.</summary>
internal sealed class RequestIds(int seed)
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    private readonly Random _random = new(seed);
    private readonly Lock _lock = new();

    public string Next()
    {
        lock (_lock)
        {
            return "req_01" + string.Concat(_random.GetItems<char>(Alphabet, 24));
        }
    }
}
