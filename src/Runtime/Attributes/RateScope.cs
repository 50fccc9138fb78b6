namespace RateGen;

/// <summary>Who shares a limit.</summary>
public enum RateScope
{
    /// <summary>All clients of the same API that use the same API key, in this process (default).</summary>
    Key,

    /// <summary>All clients of the same API in this process, whatever their key: the provider counts by address.</summary>
    Host,

    /// <summary>This client object alone.</summary>
    Client,
}
