namespace Compatibility.Harness;

/// <summary>A deliberate difference, as docs/coming-from-refit.md lists it.</summary>
/// <param name="Id">The name of its row in the documentation.</param>
/// <param name="Explains">Whether exactly this difference makes the two outcomes differ.</param>
internal sealed record Difference(string Id, Func<Operation, Outcome, Outcome, bool> Explains)
{
    public static IReadOnlyList<Difference> All { get; } =
    [
        // What Refit sends in chunks has a length here, since a body that can be repeated is known before it is sent.
        new("content-length", static (_, refit, rateGen) => refit.Request is { Body: { } body, ContentHeaders: { } headers } request
            && rateGen.Request == request with { ContentHeaders = WithLength(headers, body) }),
    ];

    private static string WithLength(string headers, string body)
        => string.Join('\n', headers.Split('\n').Append($"Content-Length: {System.Text.Encoding.UTF8.GetByteCount(body)}").Order(StringComparer.Ordinal));
}
