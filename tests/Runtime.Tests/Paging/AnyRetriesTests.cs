using System.Globalization;
using System.Net;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
using RateGen.CompilerServices;
using RateGen.Limiting;
using RateGen.Runtime.Tests.Http;

namespace RateGen.Runtime.Tests.Paging;

/// <summary>Pages through the whole client, retries included: as many requests as there are pages, declared repetitions and resumptions, and not one more.</summary>
public sealed class AnyRetriesTests
{
    private const int MaxRetries = 2;

    private static readonly TransientDeclaration s_transient = new() { MaxRetries = MaxRetries, DelaySeconds = 0, MaxDelaySeconds = 0 };

    [Fact]
    public async Task The_number_of_requests_is_the_minimum_plus_the_declared_retries()
        => await Gen.Select(Gen.Int[1, 8], Gen.Int[0, 20].HashSet[0, 8], Gen.Int[0, 1]).SampleAsync(RunAsync, iter: 300);

    private static async Task RunAsync(int pages, HashSet<int> faults, int prefetch)
    {
        int failed = 0;
        using StubProvider provider = new((request, index, _) =>
        {
            if (faults.Contains(index))
            {
                failed++;
                return Task.FromResult(new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) { Content = new ByteArrayContent([]) });
            }

            string token = request.RequestUri!.Query["?page_id=".Length..];
            int page = token.Length == 0 ? 1 : int.Parse(token, CultureInfo.InvariantCulture);
            return Task.FromResult(StubProvider.Json($$"""{"items":[{"name":"Ada","age":{{page}}}],"next":{{(page < pages ? $"\"{page + 1}\"" : "null")}}}"""));
        });

        // A clock of its own, and with it a retry budget of its own.
        PeopleClient api = new(provider.Client(), new() { TimeProvider = new FakeTimeProvider() }, PeopleClient.Declaration(transient: s_transient, limits: [new RateLimitOptions { Permits = 1_000_000, Window = TimeSpan.FromSeconds(1), Scope = RateScope.Client }]));
        List<int> delivered = [];
        string? resume = null;
        int resumed = -1;
        do
        {
            resumed++;
            IPages<PeoplePage, Person> job = api.List("g").With(new() { Prefetch = prefetch });
            job = resume is null ? job : job.From(resume);
            resume = null;
            try
            {
                await foreach (Person person in job)
                {
                    delivered.Add(person.Age);
                }
            }
            catch (PagingException exception)
            {
                Assert.Equal(MaxRetries + 1, exception.Attempts);
                resume = exception.Resume;
            }
        }
        while (resume is not null);

        Assert.Equal(Enumerable.Range(1, pages), delivered);
        Assert.Equal(pages + failed, provider.Requests.Count);
        Assert.Equal((provider.Requests.Count, failed - resumed), (api.Usage.Requests, api.Usage.Retries)); // Each fault was followed by a repetition, but for the last of a page that was given up.
    }
}
