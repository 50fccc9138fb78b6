using System.Text;
using System.Text.RegularExpressions;

namespace Compatibility.Harness;

/// <summary>A deliberate difference, as docs/coming-from-refit.md lists it.</summary>
/// <param name="Id">The name of its row in the documentation.</param>
/// <param name="Explains">Whether exactly this difference makes the two outcomes differ.</param>
internal sealed partial record Difference(string Id, Func<Operation, Outcome, Outcome, bool> Explains)
{
    public static IReadOnlyList<Difference> All { get; } =
    [
        // What Refit sends in chunks has a length here, since a body that can be repeated is known before it is sent.
        new("content-length", static (_, refit, rateGen) => refit.Request is { } request && request != rateGen.Request && rateGen.Request == WithLength(request)),

        // Refit begins the query with & when the route has an optional segment.
        new("optional-then-query", static (operation, refit, rateGen) => refit.Request is { } request && IsOptionalSegment(operation)
            && rateGen.Request == request with { Address = Escaped(FirstParameter().Replace(request.Address, "?", 1)) }),

        // Refit takes braces in a value for placeholders of the route.
        new("braces-in-encoded-path", static (operation, refit, rateGen) => refit is { Refused: true, Failure: ArgumentException { Message: var message } } && message.Contains("no method parameter matches", StringComparison.Ordinal)
            && operation.Name is "IEncoded.Path(String)" or "IEncoded.CatchAll(String)" && rateGen.Request == new Captured
            {
                Method = "GET",
                Address = Escaped($"{refit.BaseAddress.TrimEnd('/')}/a/{refit.Arguments[0]}"),
                Version = "1.1 RequestVersionOrLower",
                Headers = "",
                ContentHeaders = null,
                Body = null,
                Options = "",
            }),

        // Refit puts the query behind the fragment, which is not sent.
        new("query-after-fragment", static (operation, refit, rateGen) => refit.Request is { } request && operation.Client == "IUrls" && refit.Arguments[0]!.ToString()!.Contains('#', StringComparison.Ordinal)
            && rateGen.Request is { } own && own == request with { Address = $"{request.Address}?{Query(operation, refit)}" }),

        // Refit gives a built request an address that only its client could complete.
        new("built-address", static (operation, refit, rateGen) => IsBuilt(operation) && refit.Request is { } request && rateGen.Request is { } own && own != request && WithLength(own) == WithLength(Whole(operation, refit, request))),

        // Refit names another resource: /users/ instead of /users/{id}.
        new("null-path-value", static (operation, refit, rateGen) => rateGen is { Refused: true, Failure: ArgumentNullException { ParamName: { } name } }
            && Mended.PathValues(operation, refit, rateGen, name, static value => value is null)),

        // Refit writes enums in the address by their names in C#, in JSON by the names of System.Text.Json.
        new("json-enum-name", static (operation, refit, rateGen) => operation.Client == "IOwn" && refit.Request is { } request
            && rateGen.Request == request with { Address = request.Address.Replace("Light", "very%20light", StringComparison.Ordinal) }),

        // Dots are not escaped, so that a segment of them climbs.
        new("dot-segment", static (operation, refit, rateGen) => rateGen is { Refused: true, Failure: ArgumentException { ParamName: { } name } }
            && Mended.PathValues(operation, refit, rateGen, name, static value => value is string text && HasDotSegment(text))),

        // Refit takes the line break out and glues what was around it.
        new("header-line-break", static (operation, refit, rateGen) => IsRefusedHeader(rateGen, "holds a line break or a NUL") && Mended.Headers(operation, refit, rateGen, Mended.HasLineBreak, Mended.Writable)),

        // Refit sends it.
        new("header-nul", static (operation, refit, rateGen) => IsRefusedHeader(rateGen, "holds a line break or a NUL")
            && Mended.Headers(operation, refit, rateGen, static header => Mended.HasNul(header) && !Mended.HasLineBreak(header), Mended.Writable)),

        // Refit drops the header.
        new("header-name", static (operation, refit, rateGen) => IsRefusedHeader(rateGen, "is not a header name") && Mended.Headers(operation, refit, rateGen, Mended.HasWrongName, Mended.WithoutWrongNames)),

        // Refit asks its key formatter for the members of an object, but not for those of the objects of an indexed list.
        new("indexed-member-names", static (operation, refit, rateGen) => operation.Name == "ISnakeCase.Indexed(List`1[Filter])" && refit.Request is { } request
            && rateGen.Request == request with { Address = IndexedMember().Replace(request.Address, static member => member.Value.ToLowerInvariant()) }),
    ];

    /// <summary>The request with the address that it gets when it is sent.</summary>
    public static Captured Whole(Operation operation, Outcome refit, Captured request)
        => IsBuilt(operation) ? request with { Address = new Uri(new Uri(refit.BaseAddress), request.Address).AbsoluteUri } : request;

    private static bool IsBuilt(Operation operation) => operation.Refit.Method.ReturnType == typeof(Task<HttpRequestMessage>);

    private static bool IsRefusedHeader(Outcome rateGen, string message)
        => rateGen is { Refused: true, Failure: ArgumentException failure } && failure.GetType() == typeof(ArgumentException) && failure.Message.Contains(message, StringComparison.Ordinal);

    /// <summary>An address as it is sent.</summary>
    public static string Escaped(string address) => new Uri(address).GetComponents(UriComponents.AbsoluteUri & ~UriComponents.Fragment, UriFormat.UriEscaped);

    /// <summary>What stands in the query: every argument but the address.</summary>
    private static string Query(Operation operation, Outcome outcome)
        => string.Join('&', operation.Refit.Method.GetParameters().Zip(outcome.Arguments).Skip(1).Where(static pair => pair.Second is not null)
            .Select(static pair => $"{pair.First.Name}={Uri.EscapeDataString(pair.Second!.ToString()!)}"));

    /// <summary>The request with the length of its body declared.</summary>
    public static Captured WithLength(Captured request)
        => request with
        {
            ContentHeaders = request.Body is null ? request.ContentHeaders : string.Join('\n', (request.ContentHeaders ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(static line => !line.StartsWith("Content-Length:", StringComparison.Ordinal))
                .Append($"Content-Length: {Length(request.Body)}").Order(StringComparer.Ordinal)),
        };

    /// <summary>How many bytes a captured body has: bytes that are no text are captured as hexadecimal digits.</summary>
    private static int Length(string body) => body.StartsWith("bytes ", StringComparison.Ordinal) ? (body.Length - "bytes ".Length) / 2 : Encoding.UTF8.GetByteCount(body);

    /// <summary>As it stands and, since an encoded value is sent so, as <see cref="Uri"/> reads it.</summary>
    private static bool HasDotSegment(string value) => EndOfSegment().Split(value).Any(static segment => Dot().Replace(segment, ".") is "." or "..");

    private static bool IsOptionalSegment(Operation operation)
        => operation.Refit.Method.GetCustomAttributes(inherit: false).OfType<Refit.HttpMethodAttribute>().Any(static verb => verb.Path.Contains("?}", StringComparison.Ordinal));

    [GeneratedRegex(@"[/\\?#]")]
    private static partial Regex EndOfSegment();

    [GeneratedRegex("%2e", RegexOptions.IgnoreCase)]
    private static partial Regex Dot();

    [GeneratedRegex("&")]
    private static partial Regex FirstParameter();

    [GeneratedRegex(@"(?<=[?&]TheItems\[\d+\]\.)\w+(?==)")]
    private static partial Regex IndexedMember();
}
