using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace RateGen.Integration.Tests.Pages;

/// <summary>One request to one of the providers; null is 400.</summary>
internal sealed class PagesApis(HttpContext context, JsonObject body, int count)
{
    private string Here => $"{context.Request.Scheme}://{context.Request.Host}{context.Request.Path}";

    public PagesAnswer? Answer() => context.Request.Path.Value switch
    {
        "/repos/o/r/issues" => GitHub(static issues => new JsonArray([.. issues])),
        "/search/issues" => GitHub(issues => new JsonObject { ["total_count"] = count, ["items"] = new JsonArray([.. issues]) }),
        "/users/octocat/followers" => GitHub(static users => new JsonArray([.. users.Select(static user => new JsonObject { ["id"] = (int)user["number"]!, ["login"] = $"user{user["number"]}" })])),
        "/v1/customers" => Stripe(),
        "/api/users.list" => Slack(),
        "/admin/api/2024-01/products.json" => Shopify(),
        "/v1/databases/db/query" => (string?)body["filter"]?["property"] == "Done" ? Notion() : null,
        "/v1/search" => Notion(),
        "/_search" => Elasticsearch(),
        "/v1.0/users" or "/v1.0/groups" => Graph(),
        "/2/users/7/followers" => X(),
        "/offset" => Books(Number("offset") ?? 0, Number("limit") ?? 5, withTotal: true),
        "/numbered" => Books(((Number("page") ?? 1) - 1) * (Number("size") ?? 5), Number("size") ?? 5, withTotal: false),
        "/since" => Books(Number("since_id") ?? 0, 4, withTotal: false),
        "/header" => Header(),
        "/loose" => Loose(),
        "/endless-link" => EndlessLink(),
        _ => null,
    };

    /// <summary>Cuts sizes above 100 in silence; relations in one header, <c>first</c> and <c>last</c> beside <c>next</c>.</summary>
    private PagesAnswer? GitHub(Func<IEnumerable<JsonNode>, JsonNode> envelope)
    {
        int size = Math.Min(Number("per_page") ?? 30, 100), page = Number("page") ?? 1, last = Math.Max(1, (count + size - 1) / size);
        string Link(int target, string rel) => $"<{Here}?per_page={size}&q=a,b&page={target}>; rel=\"{rel}\"";
        JsonNode answer = envelope(Range((page - 1) * size, size).Select(static number => (JsonNode)new JsonObject { ["number"] = number, ["title"] = $"Issue {number}" }));
        return page < last
            ? new(answer, ("Link", $"{Link(1, "first")}, {Link(page + 1, "next")}, {Link(last, "last")}"))
            : new(answer, ("Link", Link(1, "first")));
    }

    /// <summary>An unknown <c>starting_after</c> and a limit above 100 are errors.</summary>
    private PagesAnswer? Stripe()
    {
        int limit = Number("limit") ?? 10;
        string? after = Query("starting_after");
        int start = after is null ? 0 : int.Parse(after.AsSpan("cus_".Length), CultureInfo.InvariantCulture);
        return limit > 100 || (after is not null && !after.StartsWith("cus_", StringComparison.Ordinal)) || start > count
            ? null
            : new(new JsonObject { ["data"] = Objects(start, limit, static number => new() { ["id"] = $"cus_{number}" }), ["has_more"] = start + limit < count });
    }

    /// <summary>A wrong cursor is told with 200.</summary>
    private PagesAnswer? Slack()
    {
        int start = Decode(Query("cursor")), limit = Number("limit") ?? 100;
        return start < 0 ? new(new JsonObject { ["ok"] = false, ["error"] = "invalid_cursor" }) : new(new JsonObject
        {
            ["ok"] = true,
            ["members"] = Objects(start, limit, static number => new() { ["id"] = $"U{number}" }),
            ["response_metadata"] = new JsonObject { ["next_cursor"] = start + limit < count ? Encode(start + limit) : "" },
        });
    }

    /// <summary>Beside <c>page_info</c> nothing but <c>limit</c> and <c>fields</c> may be sent.</summary>
    private PagesAnswer? Shopify()
    {
        string? token = Query("page_info");
        int start = Decode(token), limit = Number("limit") ?? 50;
        if (start < 0 || limit > 250 || (token is null) != context.Request.Query.ContainsKey("vendor"))
        {
            return null;
        }

        JsonObject answer = new() { ["products"] = Objects(start, limit, static number => new() { ["id"] = number }) };
        string previous = start > 0 ? $"<{Here}?page_info={Uri.EscapeDataString(Encode(Math.Max(0, start - limit)))}&limit={limit}>; rel=\"previous\"" : "";
        string next = start + limit < count ? $"<{Here}?page_info={Uri.EscapeDataString(Encode(start + limit))}&limit={limit}>; rel=\"next\"" : "";
        return new(answer, ("Link", string.Join(", ", new[] { previous, next }.Where(static link => link.Length > 0))));
    }

    private PagesAnswer? Notion()
    {
        int start = Decode((string?)body["start_cursor"]), size = (int?)body["page_size"] ?? 100;
        return start < 0 || size > 100 || body.ContainsKey("cursor") ? null : new(new JsonObject
        {
            ["results"] = Objects(start, size, static number => new() { ["id"] = $"page-{number}" }),
            ["next_cursor"] = start + size < count ? Encode(start + size) : null,
            ["has_more"] = start + size < count,
        });
    }

    /// <summary>Each answer renames the point in time, and only the name of the last answer is good; an empty page is the end.</summary>
    private PagesAnswer? Elasticsearch()
    {
        int start = body["search_after"] is JsonArray after ? (int)after[0]! : 0, size = (int)body["size"]!;
        string expected = $"pit-{start}";
        return (string?)body["pit"]?["id"] != expected || (string?)body["pit"]?["keep_alive"] != "1m" || body["sort"] is not JsonArray ? null : new(new JsonObject
        {
            ["pit_id"] = $"pit-{Math.Min(start + size, count)}",
            ["hits"] = new JsonObject { ["hits"] = Objects(start, size, static number => new() { ["_id"] = $"d{number}", ["sort"] = new JsonArray(number, $"d{number}") }) },
        });
    }

    private PagesAnswer? Graph()
    {
        int start = Decode(Query("$skiptoken")), top = Number("$top") ?? 100;
        if (start < 0)
        {
            return null;
        }

        JsonObject answer = new() { ["@odata.count"] = count, ["value"] = Objects(start, top, static number => new() { ["id"] = new Guid(number, 0, 0, new byte[8]).ToString() }) };
        if (start + top < count)
        {
            answer["@odata.nextLink"] = $"{Here}?$top={top}&$skiptoken={Uri.EscapeDataString(Encode(start + top))}";
        }

        return new(answer);
    }

    /// <summary>The third page is empty although others follow, because all of its users are suspended.</summary>
    private PagesAnswer? X()
    {
        int start = Decode(Query("pagination_token")), size = Number("max_results") ?? 100;
        if (start < 0 || size > 1000)
        {
            return null;
        }

        bool isEmpty = start == 2 * size || count == 0;
        JsonObject answer = new() { ["meta"] = new JsonObject { ["result_count"] = isEmpty ? 0 : Math.Min(size, count - start) } };
        if (!isEmpty)
        {
            answer["data"] = Objects(start, size, static number => new() { ["id"] = number.ToString(CultureInfo.InvariantCulture) });
        }

        if (start + size < count)
        {
            answer["meta"]!["next_token"] = Encode(start + size);
        }

        return new(answer);
    }

    private PagesAnswer Books(int start, int size, bool withTotal)
    {
        JsonObject answer = new() { ["books"] = Objects(start, size, static number => new() { ["id"] = number }) };
        if (withTotal)
        {
            answer["total"] = count;
        }

        return new(answer);
    }

    private PagesAnswer? Header()
    {
        int start = Decode(context.Request.Headers["x-ms-continuation"].FirstOrDefault());
        return start < 0 ? null : start + 4 < count ? Books(start, 4, withTotal: false) with { Headers = [("x-ms-continuation", Encode(start + 4))] } : Books(start, 4, withTotal: false);
    }

    private PagesAnswer? Loose()
    {
        int start = Decode(Query("cursor"));
        JsonObject answer = new()
        {
            ["data"] = new JsonObject { ["books"] = Objects(start, 4, static number => new() { ["id"] = number }), ["more"] = start + 4 < count, ["total"] = count },
        };
        if (start + 4 < count)
        {
            answer["next"] = Encode(start + 4);
        }

        return start < 0 ? null : new(answer);
    }

    /// <summary>The second page has a Link header of a megabyte.</summary>
    private PagesAnswer EndlessLink()
    {
        bool isSecond = Number("page") == 2;
        string link = isSecond ? string.Join(", ", Enumerable.Repeat($"<{Here}?page=1>; rel=\"prev\"", 1_000_000 / 50)) : $"<{Here}?page=2>; rel=\"next\"";
        return Books(isSecond ? 4 : 0, 4, withTotal: false) with { Headers = [("Link", link)] };
    }

    private IEnumerable<int> Range(int start, int size) => Enumerable.Range(start + 1, Math.Max(0, Math.Min(size, count - start)));

    private JsonArray Objects(int start, int size, Func<int, JsonObject> make) => new([.. Range(start, size).Select(make)]);

    private string? Query(string name) => context.Request.Query.TryGetValue(name, out var values) ? values.ToString() : null;

    private int? Number(string name) => Query(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    // Tokens with characters that have to be escaped everywhere.
    private static string Encode(int start) => $"t+/={start}&";

    private static int Decode(string? token) => token is null ? 0
        : token.StartsWith("t+/=", StringComparison.Ordinal) && token.EndsWith('&') && int.TryParse(token.AsSpan()[4..^1], CultureInfo.InvariantCulture, out int start) ? start
        : -1;
}
