using System.Collections.Concurrent;
using Microsoft.Extensions.Primitives;
using RateGen.Samples.Provider.Limiting;
using RateGen.Samples.Provider.Network;

namespace RateGen.Samples.Provider.Hiker;

/// <summary>HikerAPI's endpoints. Where the page is silent (bodies of errors, that the balance is free) the choice is ours; README.md lists them.</summary>
internal sealed class HikerApi(ProviderOptions options)
{
    private readonly FollowerGraph _graph = new(options.Seed, options.PagesPerUser);
    private readonly ConcurrentDictionary<string, HikerAccount> _accounts = new(StringComparer.Ordinal);

    public void Map(CountedEndpoints endpoints)
    {
        // A real server has long been compiled. This one may share its process with the client that is measured.
        Page(new QueryCollection(new Dictionary<string, StringValues> { ["user_id"] = "1" }));
        endpoints.Get("/v2/user/followers", Followers);
        endpoints.Get("/sys/balance", Balance);
    }

    private Answer Balance(HttpRequest request)
        => Account(request) is not { } account ? Error(StatusCodes.Status401Unauthorized, "Not authenticated")
        : account.AdmitFree() is Admission.TooFast ? TooManyRequests()
        : Answer.Json(StatusCodes.Status200OK, account.Balance(), HikerBodies.Default.BalanceBody);

    private Answer Followers(HttpRequest request)
    {
        if (Account(request) is not { } account)
        {
            return Error(StatusCodes.Status401Unauthorized, "Not authenticated");
        }

        return account.AdmitPaid() switch
        {
            Admission.Granted => Page(request.Query),
            // As the page says, without Retry-After.
            Admission.TooFast => TooManyRequests(),
            Admission.UsedUp => Error(StatusCodes.Status402PaymentRequired, "Insufficient balance"),
        };
    }

    private Answer Page(IQueryCollection query)
    {
        if (!FollowerGraph.TryGetUser(query["user_id"], out long userId))
        {
            return Error(StatusCodes.Status404NotFound, "Target user not found");
        }

        if (!_graph.TryGetPage(userId, query["page_id"], out int page))
        {
            return Error(StatusCodes.Status400BadRequest, "Invalid page_id");
        }

        FollowersBody body = new(new(_graph.Followers(userId, page)), _graph.NextPageId(userId, page));
        return Answer.Json(StatusCodes.Status200OK, body, HikerBodies.Default.FollowersBody);
    }

    private HikerAccount? Account(HttpRequest request)
    {
        string key = request.Headers["x-access-key"].ToString();
        return key.Length == 0 ? null : _accounts.GetOrAdd(key, static (_, options) => new(options.HikerPlan, options.Algorithm, options.RequestsUsed, options.TimeProvider), options);
    }

    private static Answer TooManyRequests() => Error(StatusCodes.Status429TooManyRequests, "Too Many Requests");

    private static Answer Error(int status, string detail) => Answer.Json(status, new ErrorBody(detail), HikerBodies.Default.ErrorBody);
}
