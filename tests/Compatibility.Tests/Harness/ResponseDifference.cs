namespace Compatibility.Harness;

/// <summary>A deliberate difference of results, as docs/coming-from-refit.md lists it.</summary>
/// <param name="Id">The name of its row in the documentation.</param>
/// <param name="Explains">Whether exactly this difference makes the two observations differ.</param>
internal sealed record ResponseDifference(string Id, Func<Operation, CannedResponse, string, string, bool> Explains)
{
    public static IReadOnlyList<ResponseDifference> All { get; } =
    [
        // Refit wraps a failed connection only for methods that return a value.
        new("connection-error", static (_, canned, refit, rateGen) => canned.Name == "no connection" && refit == "throws HttpRequestException\n" && rateGen == "throws ApiRequestException\n"),

        // Refit returns null where the method promises a value.
        new("null-where-a-value-is-promised", static (operation, canned, refit, rateGen) => canned.Name is "null" or "empty body" or "no content" && refit == "null" && rateGen.StartsWith("throws ApiException", StringComparison.Ordinal)
            && operation.Name != "IReturns.Nullable()"),

        // Refit reads every text as UTF-8.
        new("charset-of-text", static (_, canned, refit, rateGen) => canned.Name is "latin 1" or "utf-16" && refit.Contains('\uFFFD', StringComparison.Ordinal) && rateGen.Contains("Grüße", StringComparison.Ordinal)),

        // Refit throws what the JSON reader throws, without the response.
        new("unreadable-items", static (operation, _, refit, rateGen) => operation.Name == "IReturns.Elements()" && refit == "throws JsonException\n" && rateGen.StartsWith("throws ApiException", StringComparison.Ordinal)),

        // Refit finds no JSON in a body that is empty.
        new("no-items", static (operation, canned, refit, rateGen) => operation.Name == "IReturns.Elements()" && canned.Name is "empty body" or "no content" && refit == "throws JsonException\n" && rateGen == "[]"),
    ];
}
