using System.Diagnostics;
using System.Net;
using RateGen.CompilerServices;
using RateGen.Runtime.Tests.Http;
using RateGen.Runtime.Tests.Responses;

namespace RateGen.Runtime.Tests.Telemetry;

/// <summary>What a listener of the activity source <c>RateGen</c> is told.</summary>
[Collection(typeof(Limiting.Alone))]
public sealed class TracingTests : IDisposable
{
    private readonly List<Activity> _ended = [];
    private readonly ActivityListener _listener;

    public TracingTests()
    {
        _listener = new()
        {
            ShouldListenTo = static source => source.Name == "RateGen",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = _ended.Add,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public void Dispose() => _listener.Dispose();

    [Fact]
    public async Task A_call_is_a_span_named_by_verb_and_route()
    {
        Activity? during = null;
        ApiPipeline pipeline = Pipelines.Over(new StubProvider((_, _, _) =>
        {
            during = Activity.Current;
            return Task.FromResult(StubProvider.Json("{\"secret\":1}", HttpStatusCode.Accepted));
        }));
        await pipeline.SendAsync(ResponseReader.Text);
        Activity span = Assert.Single(_ended);
        Assert.Same(span, during); // What HttpClient traces lies within.
        Assert.Null(Activity.Current);
        Assert.Equal("GET /people/{id}", span.DisplayName);
        Assert.Equal(ActivityKind.Client, span.Kind);
        Assert.Equal(ActivityStatusCode.Unset, span.Status);
        Assert.Equal(
            [
                new("rategen.client", "IPeopleApi"), new("rategen.operation", "GetAsync"), new("http.request.method", "GET"), new("url.template", "/people/{id}"),
                new("server.address", "api.example.com"), new("server.port", 443), new("http.response.status_code", 202),
            ],
            span.TagObjects);
    }

    [Fact]
    public async Task A_refused_call_is_a_failed_span_with_its_status()
    {
        await Assert.ThrowsAsync<ApiException>(() => Pipelines.Answering(StubProvider.Json("{}", HttpStatusCode.NotFound)).SendAsync(ResponseReader.Text));
        Activity span = Assert.Single(_ended);
        Assert.Equal(ActivityStatusCode.Error, span.Status);
        Assert.Equal(404, span.GetTagItem("http.response.status_code"));
        Assert.Equal("404", span.GetTagItem("error.type"));
    }

    [Fact]
    public async Task A_call_without_an_answer_is_a_failed_span_with_the_type_of_its_exception()
    {
        StubProvider provider = new((_, _, _) => throw new HttpRequestException("No route."));
        await Assert.ThrowsAsync<ApiRequestException>(() => Pipelines.Over(provider).SendAsync(ResponseReader.Text));
        Assert.Equal("RateGen.ApiRequestException", Assert.Single(_ended).GetTagItem("error.type"));
    }

    [Fact]
    public async Task An_error_that_is_returned_is_a_failed_span_too()
    {
        using HttpResponseMessage response = await Pipelines.Answering(StubProvider.Json("{}", HttpStatusCode.NotFound)).SendAsync(ResponseReader.Message);
        Assert.Equal("404", Assert.Single(_ended).GetTagItem("error.type"));
    }
}
