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
        new("content-length", static (_, refit, rateGen) => refit.Request is { } request && rateGen.Request == WithLength(request)),

        // Refit begins the query with & when the route has an optional segment.
        new("optional-then-query", static (operation, refit, rateGen) => refit.Request is { } request && IsOptionalSegment(operation)
            && rateGen.Request == request with { Address = FirstParameter().Replace(request.Address, "?", 1) }),

        // Refit takes braces in a value for placeholders of the route.
        new("braces-in-encoded-path", static (_, refit, rateGen) => refit is { Refused: true, Failure.Message: var message } && message.Contains("no method parameter matches", StringComparison.Ordinal)
            && rateGen.Request is { Method: "GET", Body: null } own && refit.Arguments is [string value] && own.Address == Escaped(own.Address[..(own.Address.IndexOf("/a/", StringComparison.Ordinal) + 3)] + value)),

        // Refit puts the query behind the fragment, which is not sent.
        new("query-after-fragment", static (operation, refit, rateGen) => refit.Request is { } request && operation.Client == "IUrls" && refit.Arguments[0]!.ToString()!.Contains('#', StringComparison.Ordinal)
            && rateGen.Request is { } own && own == request with { Address = $"{request.Address}?{Query(operation, refit)}" }),

        // Refit gives a built request an address that only its client could complete.
        new("built-address", static (operation, refit, rateGen) => operation.Refit.Method.ReturnType == typeof(Task<HttpRequestMessage>) && refit.Request is { } request && rateGen.Request is { } own
            && own.Address.EndsWith(request.Address, StringComparison.Ordinal) && WithLength(request with { Address = own.Address }) == WithLength(own)),

        // Refit names another resource: /users/ instead of /users/{id}.
        new("null-path-value", static (operation, refit, rateGen) => refit.Request is not null && rateGen is { Refused: true, Failure: ArgumentNullException { ParamName: { } name } } && Values(operation, refit).Contains((name, null))),

        // Refit writes enums in the address by their names in C#, in JSON by the names of System.Text.Json.
        new("json-enum-name", static (operation, refit, rateGen) => operation.Client == "IOwn" && refit.Request is { } request
            && rateGen.Request == request with { Address = request.Address.Replace("Light", "very%20light", StringComparison.Ordinal) }),

        // Dots are not escaped, so that a segment of them climbs.
        new("dot-segment", static (operation, refit, rateGen) => refit.Request is not null && rateGen is { Refused: true, Failure: ArgumentException { ParamName: { } name } }
            && Values(operation, refit).Any(value => value.Name == name && value.Value is string text && text.Split('/').Any(static segment => segment is "." or ".."))),

        // Refit takes the line break out and glues what was around it.
        new("header-line-break", static (_, refit, rateGen) => refit.Request is not null && rateGen is { Refused: true, Failure: ArgumentException } && Texts(refit).Any(static text => text.AsSpan().ContainsAny("\r\n\0"))),

        // Refit drops the header.
        new("header-name", static (_, refit, rateGen) => refit.Request is not null && rateGen is { Refused: true, Failure: ArgumentException { Message: var message } } && message.Contains("is not a header name", StringComparison.Ordinal)),
    ];

    /// <summary>The arguments and their members, by name; the members of what is null are null.</summary>
    private static IEnumerable<(string Name, object? Value)> Values(Operation operation, Outcome outcome)
        => operation.Refit.Method.GetParameters().Zip(outcome.Arguments).SelectMany(static pair => Values(pair.First.Name!, pair.First.ParameterType, pair.Second));

    private static IEnumerable<(string Name, object? Value)> Values(string name, Type type, object? value)
        => type.Namespace != "Operations.OnRefit" || type.IsEnum
            ? [(name, value)]
            : type.GetProperties().SelectMany(property => Values(property.Name, property.PropertyType, value is null ? null : property.GetValue(value))).Append((name, value));

    /// <summary>An address as it is sent.</summary>
    private static string Escaped(string address) => new Uri(address).GetComponents(UriComponents.AbsoluteUri & ~UriComponents.Fragment, UriFormat.UriEscaped);

    /// <summary>What stands in the query: every argument but the address.</summary>
    private static string Query(Operation operation, Outcome outcome)
        => string.Join('&', operation.Refit.Method.GetParameters().Zip(outcome.Arguments).Skip(1).Where(static pair => pair.Second is not null)
            .Select(static pair => $"{pair.First.Name}={Uri.EscapeDataString(pair.Second!.ToString()!)}"));

    private static IEnumerable<string> Texts(Outcome outcome)
        => outcome.Arguments.SelectMany(static argument => argument switch
        {
            string text => [text],
            IEnumerable<KeyValuePair<string, string>> pairs => pairs.SelectMany(static pair => new[] { pair.Key, pair.Value }),
            _ => Array.Empty<string>(),
        });

    private static Captured WithLength(Captured request)
        => request with
        {
            ContentHeaders = request.Body is null ? request.ContentHeaders : string.Join('\n', (request.ContentHeaders ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(static line => !line.StartsWith("Content-Length:", StringComparison.Ordinal))
                .Append($"Content-Length: {Encoding.UTF8.GetByteCount(request.Body)}").Order(StringComparer.Ordinal)),
        };

    private static bool IsOptionalSegment(Operation operation)
        => operation.Refit.Method.GetCustomAttributes(inherit: false).OfType<Refit.HttpMethodAttribute>().Any(static verb => verb.Path.Contains("?}", StringComparison.Ordinal));

    [GeneratedRegex("&")]
    private static partial Regex FirstParameter();
}
