namespace RateGen.Generator.Emission;

/// <summary>The runtime's types that emitted code names.</summary>
internal static class RuntimeNames
{
    public const string Services = "global::RateGen.CompilerServices";
    public const string ApiClient = "global::RateGen.IApiClient";
    public const string Options = "global::RateGen.ApiClientOptions";
    public const string Limiting = "global::RateGen.Limiting";
    public const string HttpClient = "global::System.Net.Http.HttpClient";
    public const string CancellationToken = "global::System.Threading.CancellationToken";
}
