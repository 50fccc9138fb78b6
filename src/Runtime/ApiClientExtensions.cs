namespace RateGen;

/// <summary>What every generated client can be asked. A hand-written fake or a mock answers with empty usage and limits.</summary>
public static class ApiClientExtensions
{
    /// <param name="client">The client.</param>
    extension(IApiClient client)
    {
        /// <summary>What this client has done so far.</summary>
        public ApiUsage Usage
        {
            get
            {
                ArgumentNullException.ThrowIfNull(client);
                return client.Pipeline?.Usage ?? ApiUsage.Empty;
            }
        }

        /// <summary>The limits of this client, as they are now; they can also be changed.</summary>
        public ClientLimits Limits
        {
            get
            {
                ArgumentNullException.ThrowIfNull(client);
                return client.Pipeline?.Limits ?? ClientLimits.Empty;
            }
        }
    }
}
