using RateGen.Samples.Provider.Statistics;

namespace RateGen.Samples.Provider.Network;

/// <summary>Maps endpoints whose requests travel the simulated network and are counted in the statistics.</summary>
internal sealed class CountedEndpoints(IEndpointRouteBuilder routes, SimulatedNetwork network, ApiStatistics statistics)
{
    /// <summary>Maps a GET whose answer is decided at once.</summary>
    public void Get(string pattern, Func<HttpRequest, Answer> handler)
        => routes.MapGet(pattern, context => AnswerAsync(context, () => handler(context.Request)));

    /// <summary>Maps a POST: its body is read first, as a server does, and does not delay the counting.</summary>
    public void Post<TBody>(string pattern, Func<HttpRequest, Task<TBody>> read, Func<HttpRequest, TBody, Answer> handler)
        => routes.MapPost(pattern, async context =>
        {
            TBody body = await read(context.Request);
            await AnswerAsync(context, () => handler(context.Request, body));
        });

    private async Task AnswerAsync(HttpContext context, Func<Answer> handler)
    {
        TimeSpan half = network.NextHalf();
        try
        {
            await SimulatedNetwork.TravelAsync(half, context.RequestAborted);
            Answer answer = handler();
            statistics.Count(answer.Status);
            await SimulatedNetwork.TravelAsync(half, context.RequestAborted);
            await answer.WriteAsync(context.Response, context.RequestAborted);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client hung up on the way: there is nobody to answer.
        }
    }
}
