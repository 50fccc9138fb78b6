using System.ComponentModel;
using RateGen.CompilerServices;

namespace RateGen;

/// <summary>What every client that RateGen generates can be asked, through the extension members of <c>ApiClientExtensions</c>.</summary>
public interface IApiClient
{
    /// <summary>The pipeline behind a generated client; null for a hand-written fake or a mock, which then has no limits and no usage.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    ApiPipeline? Pipeline => null;
}
