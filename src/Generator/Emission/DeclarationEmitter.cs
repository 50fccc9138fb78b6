using RateGen.Generator.Models;

namespace RateGen.Generator.Emission;

/// <summary>Writes what the attributes of the interface declare, as named data.</summary>
internal static class DeclarationEmitter
{
    public static void Emit(CodeWriter writer, ClientModel model, HelperNames helpers)
    {
        writer.Open($"private static readonly {RuntimeNames.Services}.ClientDeclaration {helpers.Client} = new()");
        writer.Write($"Name = {CSharpLiteral.Of(model.Names.DisplayName)},");
        if (model.BaseAddress is { } address)
        {
            writer.Write($"BaseAddress = {CSharpLiteral.Of(address)},");
        }

        if (model.ApiSpec is { } spec)
        {
            writer.Write($"Spec = new() {Initializer($"Id = {CSharpLiteral.Of(spec.Id)}", model.Spec is { Servers: { Count: > 0 } servers } ? $"Servers = {Strings(servers)}" : null)},");
        }

        if (model.Key is { } key)
        {
            writer.Write($"Key = new() {Initializer(Text("Header", key.Header), Text("Query", key.Query), Text("Scheme", key.Scheme))},");
        }

        List(writer, "Limits", model.Limits.Select(limit => LimitExpression.Of(limit, operation: null)));
        List(writer, "QuotaHeaders", Headers(model.Limits.OfType<QuotaModel>()));
        List(writer, "RateHeaders", Headers(model.Limits.OfType<RateLimitModel>()));
        if (model.Retry is { } retry)
        {
            writer.Write($"Retry = new() {Retry(retry)},");
        }

        List(writer, "Exhausted", model.Exhausted.Select(exhausted
            => $"new() {Initializer("Status = " + CSharpLiteral.Of(exhausted.Status), Text("Quota", exhausted.Quota), When(exhausted.When))}"));
        writer.Close("};");
    }

    /// <summary>One entry on the same line, several on lines of their own.</summary>
    public static void List(CodeWriter writer, string name, IEnumerable<string> entries)
    {
        string[] all = [.. entries];
        if (all.Length == 1)
        {
            writer.Write($"{name} = [{all[0]}],");
        }
        else if (all.Length > 1)
        {
            writer.Write($"{name} =\n[\n    {string.Join(",\n    ", all)},\n],");
        }
    }

    /// <summary>The headers that speak of the limits.</summary>
    public static IEnumerable<string> Headers(IEnumerable<LimitModel> limits)
    {
        foreach (LimitModel limit in limits)
        {
            if (limit.Headers is { } headers)
            {
                string? format = headers.Format == ResetFormat.Iso8601 ? null : $"Format = global::RateGen.ResetFormat.{headers.Format}";
                yield return $"new() {Initializer(Text("Limit", limit.Name), Text("Remaining", headers.Remaining), Text("Reset", headers.Reset), format)}";
            }
        }
    }

    /// <summary>An object initializer of what is not null.</summary>
    public static string Initializer(params string?[] members)
    {
        string[] set = [.. members.OfType<string>()];
        return set.Length == 0 ? "{ }" : "{ " + string.Join(", ", set) + " }";
    }

    private static string Retry(RetryModel retry) => Initializer(
        Text("Limit", retry.Limit),
        When(retry.When),
        retry.RetryAfter.Count == 0 ? null : $"RetryAfter = {Strings(retry.RetryAfter)}",
        retry.MaxRetries == 3 ? null : $"MaxRetries = {CSharpLiteral.Of(retry.MaxRetries)}",
        Number("MaxRetryAfterSeconds", retry.MaxRetryAfterSeconds, 3600),
        Number("PauseSeconds", retry.PauseSeconds, 1),
        Number("MaxPauseSeconds", retry.MaxPauseSeconds, 60));

    private static string? When(BodyConditionModel? when) => when is null ? null : $"When = new({Strings(when.Path)}, {Strings(when.Values)})";

    private static string Strings(IEnumerable<string> values) => "[" + string.Join(", ", values.Select(CSharpLiteral.Of)) + "]";

    private static string? Text(string name, string? value) => value is null ? null : $"{name} = {CSharpLiteral.Of(value)}";

    private static string? Number(string name, double value, double @default) => value.Equals(@default) ? null : $"{name} = {CSharpLiteral.Of(value)}";
}
