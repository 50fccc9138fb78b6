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

        // An empty segment names another resource.
        new("null-path", static (_, refit, rateGen) => refit.Request is not null && rateGen.Failure is ArgumentNullException { ParamName: not null }),

        // A fragment is never sent, and a query behind it would be lost.
        new("url-fragment", static (operation, refit, rateGen) => operation.Client == "IUrls" && refit.Request is { } request && request.Address.Contains('#', StringComparison.Ordinal)
            && rateGen.Request is { } ours && !ours.Address.Contains('#', StringComparison.Ordinal)),

        // The question mark of {x?} is not the beginning of a query.
        new("optional-and-query", static (operation, refit, rateGen) => operation.Name.Contains("OptionalAndQuery", StringComparison.Ordinal) && refit.Request is { } request && rateGen.Request is { } ours
            && ours == request with { Address = ours.Address } && ours.Address.Replace('?', '&') == request.Address),

        // Braces in a value are no placeholder.
        new("encoded-braces", static (operation, refit, rateGen) => operation.Client == "IEncoded" && refit.Failure is ArgumentException { Message: { } message } && message.Contains("no method parameter matches", StringComparison.Ordinal) && rateGen.Request is not null),

        // Blanks at the end of an address are dropped when it is sent.
        new("encoded-blanks", static (operation, refit, rateGen) => operation.Client == "IEncoded" && refit.Request is { } request && rateGen.Request is { } ours
            && ours == request with { Address = ours.Address } && ours.Address.TrimEnd() == request.Address),
    ];

    private static string WithLength(string headers, string body)
        => string.Join('\n', headers.Split('\n', StringSplitOptions.RemoveEmptyEntries).Append($"Content-Length: {System.Text.Encoding.UTF8.GetByteCount(body)}").Order(StringComparer.Ordinal));
}
