using System.Net.Http.Headers;
using RateGen.CompilerServices;
using RateGen.Paging;
using RateGen.Paging.Links;
using RateGen.Paging.Resuming;

namespace RateGen.Runtime.Tests.Paging.Fakes;

/// <summary>Answers the requests for pages without HTTP, and counts them.</summary>
internal sealed class FakeProvider(PageStyle<FakePage, int> style, Func<PagePosition, int, CancellationToken, Task<FakePage>> answer)
{
    private readonly Lock _lock = new();
    private int _underWay;

    public FakeProvider(PageStyle<FakePage, int> style, Func<PagePosition, FakePage> answer)
        : this(style, (at, _, _) => Task.FromResult(answer(at)))
    {
    }

    /// <summary>What was asked, in order.</summary>
    public List<PagePosition> Asked { get; } = [];

    /// <summary>The most requests that were under way at the same time.</summary>
    public int MostUnderWay { get; private set; }

    public EndOn EndOn { get; init; }

    public bool EmptyTokenIsValid { get; init; }

    public int MaxPages { get; init; } = int.MaxValue;

    public bool SaysMore { get; init; }

    public bool SaysTotal { get; init; }

    public bool CarriesBeside { get; init; }

    /// <summary>The headers of a page; null when it has none.</summary>
    public Func<FakePage, HttpResponseHeaders>? Headers { get; init; }

    public string Name { get; init; } = "IFakeApi.List";

    public string Arguments { get; init; } = "/list";

    public byte[]? ResumeKey { get; init; }

    public int? MaxPageSize { get; init; }

    public IPages<FakePage, int> Pages(PagePosition first = default, CancellationToken cancellationToken = default)
    {
        PagesOperation<FakePage, int> operation = new()
        {
            Name = "List",
            Method = HttpMethod.Get,
            Route = "/list",
            Style = style,
            Items = static page => page.Items,
            More = SaysMore ? static page => page.More : null,
            Total = SaysTotal ? static page => page.Total : null,
            Carried = CarriesBeside ? [static page => page.Beside] : [],
            EndOn = EndOn,
            EmptyTokenIsValid = EmptyTokenIsValid,
            MaxPages = MaxPages,
            HasPageSize = true,
            MaxPageSize = MaxPageSize,
        };
        return new PageSequence<FakePage, int>(new Source(this, operation), new(first, 0), new(), cancellationToken);
    }

    private async Task<PageAnswer<FakePage>> AnswerAsync(PageCall<FakePage> call, CancellationToken cancellationToken)
    {
        call.Sending();
        int index;
        lock (_lock)
        {
            index = Asked.Count;
            Asked.Add(call.At);
            MostUnderWay = Math.Max(MostUnderWay, ++_underWay);
        }

        try
        {
            FakePage page = await answer(call.At, index, cancellationToken);
            return new(page, Headers?.Invoke(page), null);
        }
        finally
        {
            lock (_lock)
            {
                _underWay--;
            }
        }
    }

    private sealed class Source(FakeProvider provider, PagesOperation<FakePage, int> operation)
        : PageSource<FakePage, int>(operation, provider.Name, new LinkPolicy(new("https://api.example.com"), [], false, null))
    {
        public override Task<PageAnswer<FakePage>> FetchAsync(PageCall<FakePage> page, CancellationToken cancellationToken) => provider.AnswerAsync(page, cancellationToken);

        protected override ResumeTokens CreateResume() => new(provider.Name, ArgumentHash.Of(HttpMethod.Get, provider.Arguments, null, provider.ResumeKey), provider.ResumeKey);
    }
}
