using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using RateGen.Samples.Provider.Limiting;
using RateGen.Samples.Provider.Network;

namespace RateGen.Samples.Provider.HyperSearch;

/// <summary>HyperSearchX's endpoints behind their gateway. Where the page is silent the choice is ours; README.md lists them.</summary>
internal sealed class HyperSearchApi(ProviderOptions options)
{
    private readonly ConcurrentDictionary<string, HyperSearchAccount> _accounts = new(StringComparer.Ordinal);
    private readonly Gateway _gateway = new(options.TimeProvider);
    private readonly HyperSearchAnswers _answers = new(options.HyperSearchPlan, new RequestIds(options.Seed));

    public void Map(CountedEndpoints endpoints)
    {
        endpoints.Post("/v1/search", ReadSearchAsync, Search);
        endpoints.Get("/v1/usage", Usage);
    }

    private Answer Search(HttpRequest request, SearchBody? body)
    {
        if (Refusal(request, out HyperSearchAccount account) is { } refusal)
        {
            return refusal;
        }

        if (body?.Query is not { Length: > 0 } query)
        {
            return _answers.Error(account.Look(), StatusCodes.Status400BadRequest, "invalid_request", "The body must be JSON with a \"query\".");
        }

        AccountState state = account.AdmitSearch();
        return state.Admission is Admission.Granted
            ? _answers.Found(state, query, body.Tier ?? "summary")
            : _answers.Refused(state);
    }

    private Answer Usage(HttpRequest request)
    {
        if (Refusal(request, out HyperSearchAccount account) is { } refusal)
        {
            return refusal;
        }

        AccountState state = account.AdmitUsage();
        return state.Admission is Admission.Granted ? _answers.Usage(state) : _answers.Refused(state);
    }

    // What stops a request before its account is asked: the gateway, then a missing key.
    private Answer? Refusal(HttpRequest request, out HyperSearchAccount account)
    {
        account = null!;
        if (!_gateway.TryPass(request.HttpContext.Connection.RemoteIpAddress, out TimeSpan retryIn))
        {
            string seconds = Math.Ceiling(retryIn.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return new Answer(StatusCodes.Status429TooManyRequests, "text/plain", "Too Many Requests\n"u8.ToArray()).With("Retry-After", seconds);
        }

        const string Scheme = "Bearer ";
        string authorization = request.Headers.Authorization.ToString();
        if (!authorization.StartsWith(Scheme, StringComparison.Ordinal) || authorization.Length == Scheme.Length)
        {
            return _answers.Error(null, StatusCodes.Status401Unauthorized, "unauthorized", "Send your API key as \"Authorization: Bearer hsx_…\".");
        }

        account = _accounts.GetOrAdd(authorization[Scheme.Length..],
            static (_, options) => new(options.HyperSearchPlan, options.Algorithm, options.RequestsUsed, options.TimeProvider), options);
        return null;
    }

    private static async Task<SearchBody?> ReadSearchAsync(HttpRequest request)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(request.Body, HyperSearchBodies.Default.SearchBody, request.HttpContext.RequestAborted);
        }
        catch (JsonException)
        {
            // Answered with a 400 in its turn.
            return null;
        }
    }
}
