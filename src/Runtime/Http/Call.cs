using RateGen.CompilerServices;
using RateGen.Limiting;
using RateGen.Paging;
using RateGen.Requests;

namespace RateGen.Http;

/// <summary>What stays the same over the attempts of one call; a request is built from it for each.</summary>
internal sealed class Call
{
    private RequestPart? _parts;
    private string? _partition;
    private Hop? _hop;
    private Account? _account;
    private LimitSet? _limits;

    /// <summary>Stands for no call yet: see <see cref="Begin"/>.</summary>
    public Call()
    {
        Operation = null!;
        Address = null!;
    }

    /// <inheritdoc cref="Begin"/>
    public Call(Operation operation, Account? account, Uri address, RequestPart? parts, string? partition)
        : this()
    {
        Begin(operation, account, address, parts, partition);
    }

    public Operation Operation { get; private set; }

    /// <summary>The address, without the key.</summary>
    public Uri Address { get; private set; }

    public bool IsBound => _account is not null;

    public Account Account => _account!;

    public ApiKey? Key => _account?.Key;

    /// <summary>The limits of the method, for the arguments of the call.</summary>
    public LimitSet Limits => _limits!;

    /// <summary>The quotas that its responses speak of, also when it takes nothing of them itself.</summary>
    public LimitSet Quotas => Operation.IsFree ? Account.Limits.QuotasOf(Operation, _partition) : Limits;

    public HttpMethod Method => _hop?.Method ?? Operation.Method;

    /// <summary>Whether the address is where a redirect led.</summary>
    public bool IsFollowed => _hop is not null;

    /// <summary>Whether the address lies on another origin than the API, which gets no key: because of a redirect, or of [Url].</summary>
    public bool IsForeign => _hop is { IsForeign: true } || ForeignPart.IsAmong(_parts);

    /// <summary>What the call says of its own bounds, or null.</summary>
    public ApiCallOptions? Options => CallOptionsPart.Of(_parts);

    /// <summary>Counts what the call costs; null when nobody asks.</summary>
    public PageMeter? Meter { get; set; }

    /// <summary>Whether the request can be built a second time: not when its body is a stream that is read once.</summary>
    public bool IsReplayable => _hop is { HasBody: false } || RequestPart.AreReplayable(_parts);

    /// <summary>The address as messages and exceptions tell it: the query of a redirect's target may be a secret.</summary>
    public Uri PublicAddress => IsFollowed ? new(Redirect.Target(Address, Address)) : Address;

    /// <summary>The headers that the declaration and the call give.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Headers => Operation.Headers.Select(static header => KeyValuePair.Create(header.Name, header.Value)).Concat(RequestPart.HeadersOf(_parts));

    /// <summary>Makes this object stand for a call.</summary>
    /// <param name="operation">The method.</param>
    /// <param name="account">The API key and its limits; null when they are not known yet, see <see cref="As"/>.</param>
    /// <param name="address">The address, without the key.</param>
    /// <param name="parts">The body, headers and properties; the last of a chain, or null for none.</param>
    /// <param name="partition">The argument that splits the limits, or null.</param>
    public void Begin(Operation operation, Account? account, Uri address, RequestPart? parts, string? partition)
    {
        Address = address;
        _parts = parts;
        if (ReferenceEquals(operation, Operation) && ReferenceEquals(account, _account) && _partition is null && partition is null && _limits is not null)
        {
            return; // Mostly a thread repeats itself.
        }

        Operation = operation;
        _account = account;
        _partition = partition;
        _limits = account?.Limits.Of(operation, partition);
    }

    /// <summary>Forgets the call; which limits the method has is kept for the next one.</summary>
    public void End()
    {
        Address = null!;
        _parts = null;
        Meter = null;
    }

    /// <summary>The same call with an API key, or with another one.</summary>
    public Call As(Account account) => new(Operation, account, Address, _parts, _partition) { _hop = _hop, Meter = Meter };

    /// <summary>The same call at the target of a redirect.</summary>
    public Call To(Uri address, Hop hop) => new(Operation, _account, address, _parts, _partition) { _hop = hop, Meter = Meter };

    /// <summary>A message of its own for one attempt.</summary>
    /// <param name="httpClient">Whose defaults hold, as for the requests that it builds itself.</param>
    public HttpRequestMessage CreateRequest(HttpClient httpClient)
    {
        HttpRequestMessage request = new(Method, IsForeign ? Address : Key?.WithKey(Address) ?? Address) { Version = httpClient.DefaultRequestVersion, VersionPolicy = httpClient.DefaultVersionPolicy };
        RequestPart.ApplyAll(_parts, request, Operation.Headers);
        if (_hop is { HasBody: false })
        {
            request.Content?.Dispose();
            request.Content = null;
        }

        if (_hop is { IsForeign: true })
        {
            Redirect.RemoveCredentials(request);
            if (Meter is not null)
            {
                ForeignOrigin.ThrowIfTold(request, httpClient); // A redirect was checked when it came, a page's link was not.
            }
        }
        else if (!IsForeign)
        {
            Key?.Authorize(request);
        }

        return request;
    }
}
