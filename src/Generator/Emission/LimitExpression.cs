using RateGen.Generator.Models;

namespace RateGen.Generator.Emission;

/// <summary>Limits as C# writes them; what is at its default is left out.</summary>
internal static class LimitExpression
{
    private static readonly string[] s_spans = ["FromSeconds", "FromMinutes", "FromHours", "FromDays"];

    /// <param name="limit">The limit.</param>
    /// <param name="operation">Verb and route of the operation that a limit of its own belongs to.</param>
    public static string Of(LimitModel limit, string? operation) => limit switch
    {
        RateLimitModel rate => $"new {RuntimeNames.Limiting}.RateLimitOptions " + DeclarationEmitter.Initializer(
            Name(rate),
            $"Permits = {CSharpLiteral.Of(rate.Permits)}",
            $"Window = global::System.TimeSpan.{s_spans[(int)rate.Period]}({CSharpLiteral.Of(rate.Every)})",
            rate.Burst == 0 ? null : $"Burst = {CSharpLiteral.Of(rate.Burst)}",
            rate.Margin > 0 ? $"Margin = {CSharpLiteral.Of(rate.Margin)}" : null,
            rate.Pacing == Pacing.Burst ? null : $"Pacing = global::RateGen.Pacing.{rate.Pacing}",
            rate.Mode == RateMode.Strict ? null : $"Mode = global::RateGen.RateMode.{rate.Mode}",
            Scope(rate),
            Owner(rate, operation)),
        ConcurrencyLimitModel concurrency => $"new {RuntimeNames.Limiting}.ConcurrencyLimitOptions " + DeclarationEmitter.Initializer(
            Name(concurrency),
            $"Permits = {CSharpLiteral.Of(concurrency.Permits)}",
            Scope(concurrency),
            Owner(concurrency, operation)),
        QuotaModel quota => $"new {RuntimeNames.Limiting}.QuotaOptions " + DeclarationEmitter.Initializer(
            Name(quota),
            $"Permits = {CSharpLiteral.Of(quota.Permits)}",
            quota.Period is { } period ? $"Period = global::RateGen.RatePeriod.{period}" : null,
            quota.Zone is { } zone ? $"Zone = {CSharpLiteral.Of(zone)}" : null),
        _ => throw new ArgumentOutOfRangeException(nameof(limit), limit, "A limit is a rate limit, a concurrency limit or a quota."),
    };

    private static string? Name(LimitModel limit) => limit.Name is null ? null : $"Name = {CSharpLiteral.Of(limit.Name)}";

    private static string? Scope(LimitModel limit) => limit.Scope == RateScope.Key ? null : $"Scope = global::RateGen.RateScope.{limit.Scope}";

    private static string? Owner(LimitModel limit, string? operation) => limit.IsOperations && operation is not null ? $"Operation = {CSharpLiteral.Of(operation)}" : null;
}
