namespace RateGen;

/// <summary>The limits of one client's API key.</summary>
public sealed class ClientLimits
{
    internal ClientLimits()
    {
    }

    /// <summary>No limits at all: what a hand-written fake or a mock has.</summary>
    public static ClientLimits Empty { get; } = new();
}
