namespace RateGen.Tool;

/// <summary>What the tool returns to its caller.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>Something is wrong with a file, or it cannot be read or written.</summary>
    public const int Failed = 1;

    /// <summary>The command line is not understood.</summary>
    public const int Usage = 2;
}
