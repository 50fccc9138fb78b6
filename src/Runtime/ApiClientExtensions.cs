using RateGen.CompilerServices;

namespace RateGen;

/// <summary>What every generated client can be asked. A hand-written fake or a mock answers with empty usage and limits.</summary>
public static class ApiClientExtensions
{
    /// <param name="client">The client.</param>
    extension(IApiClient client)
    {
        /// <summary>What this client has done so far.</summary>
        public ApiUsage Usage => PipelineOf(client)?.Usage ?? ApiUsage.Empty;

        /// <summary>The limits of this client, as they are now; they can also be changed.</summary>
        public ClientLimits Limits => PipelineOf(client)?.Limits ?? ClientLimits.Empty;
    }

    private static ApiPipeline? PipelineOf(IApiClient client)
    {
        ArgumentNullException.ThrowIfNull(client);

        // A mock is a type made at run time. It has no pipeline, and asking it throws when it is strict, or when its proxy
        // generator does not know members with a body (Castle.Core 5.2.1).
        return client.GetType().Assembly.IsDynamic ? null : client.Pipeline;
    }
}
