namespace RateGen.Http;

/// <summary>What time it is for the provider: its instants are compared with its own clock, for the client's may be minutes off.</summary>
internal static class ServerClock
{
    /// <summary>The response's <c>Date</c>, else the client's clock.</summary>
    public static DateTimeOffset Now(HttpResponseMessage response, TimeProvider clock) => response.Headers.Date ?? clock.GetUtcNow();
}
