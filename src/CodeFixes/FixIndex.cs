using System.Collections.Immutable;
using RateGen.CodeFixes.Fixes;
using RateGen.Generator.Diagnostics;

namespace RateGen.CodeFixes;

/// <summary>Which cures a diagnostic has. A diagnostic with a mechanical cure has its row here and nowhere else.</summary>
internal static class FixIndex
{
    private static readonly ImmutableDictionary<string, ImmutableArray<Fix>> s_fixes = new Dictionary<string, ImmutableArray<Fix>>
    {
        [DiagnosticIds.InterfaceNotPartial] = [new AddPartial()],
        [DiagnosticIds.ContainingTypeNotPartial] = [new AddPartial()],
        [DiagnosticIds.VerbWithoutClient] = [new AddApiClient()],
        [DiagnosticIds.VerbWithoutClientHere] = [new AddApiClient()],
        [DiagnosticIds.SeveralVerbs] = [new RemoveAttribute()],
        [DiagnosticIds.ClearTextKey] = [new UseHttps()],
        [DiagnosticIds.BaseAddressCut] = [new ReplaceText()],
        [DiagnosticIds.AttributeHasNoEffect] = [new RemoveAttribute()],
        [DiagnosticIds.TimeoutNotPositive] = [new RemoveAttribute()],
        [DiagnosticIds.DeadlineInvalid] = [new RemoveAttribute()],
        [DiagnosticIds.VerbOnMethodWithBody] = [new RemoveAttribute()],

        [DiagnosticIds.PlaceholderWithoutParameter] = [new AddNamedParameter()],
        [DiagnosticIds.RouteNotRooted] = [new ReplaceText()],
        [DiagnosticIds.AliasInvalid] = [new RemoveAttribute("AliasAs")],
        [DiagnosticIds.SeveralBodies] = [new RemoveAttribute("Body")],
        [DiagnosticIds.BodyOnGet] = [new RenameAttribute("Get", "Post")],
        [DiagnosticIds.RouteCharacter] = [new ReplaceText()],
        [DiagnosticIds.ByRefParameter] = [new RemoveByRef()],
        [DiagnosticIds.CancellationTokenMissing] = [new AddCancellationToken()],

        [DiagnosticIds.EveryNotPositive] = [new RemoveArgument()],
        [DiagnosticIds.CalendarPeriodOnRateLimit] = [new RenameAttribute("RateLimit", "Quota", "Name")],
        [DiagnosticIds.BurstBelowPermits] = [new RemoveArgument()],
        [DiagnosticIds.BurstWithSmooth] = [new RemoveArgument()],
        [DiagnosticIds.MarginInvalid] = [new RemoveArgument()],
        [DiagnosticIds.DuplicateLimit] = [new RemoveAttribute()],
        [DiagnosticIds.QuotaPeriodInvalid] = [new RenameAttribute("Quota", "RateLimit", "Name")],
        [DiagnosticIds.LimitNameEmpty] = [new RemoveArgument()],
        [DiagnosticIds.WeightNotPositive] = [new RemoveAttribute("Permits")],
        [DiagnosticIds.PartitionOfUnknownLimit] = [new ReplaceText()],
        [DiagnosticIds.PartitionWithoutLimit] = [new RemoveAttribute("PartitionKey")],
        [DiagnosticIds.SeveralPartitionKeys] = [new RemoveAttribute("PartitionKey")],

        [DiagnosticIds.UnknownLimit] = [new ReplaceText()],
        [DiagnosticIds.UnknownQuota] = [new ReplaceText()],
        [DiagnosticIds.DuplicateClaim] = [new RemoveAttribute()],
        [DiagnosticIds.RatePathUnknown] = [new ReplaceText()],
        [DiagnosticIds.UnsafeRetry] = [new AddBeside("Idempotent")],

        [DiagnosticIds.PageTokenMissing] = [new AddPageToken()],
        [DiagnosticIds.PageTokenWithoutDefault] = [new AddNullDefault()],
        [DiagnosticIds.PageTokenWithoutPages] = [new RemoveAttribute("PageToken")],
        [DiagnosticIds.SeveralPageTokens] = [new RemoveAttribute("PageToken")],
        [DiagnosticIds.NextUnknown] = [new ReplaceText()],
        [DiagnosticIds.ItemsUnknown] = [new ReplaceText()],
        [DiagnosticIds.PageTokenNotText] = [new MakeNullableText()],

        [DiagnosticIds.SpecUnknown] = [new ReplaceText()],
        [DiagnosticIds.PlanUnknown] = [new ReplaceText()],
        [DiagnosticIds.LimitAbovePlan] = [new ReplaceAttribute()],
        [DiagnosticIds.PlanRateUncovered] = [new AddAttribute()],
        [DiagnosticIds.PlanQuotaUncovered] = [new AddAttribute()],
        [DiagnosticIds.LimitFarBelowPlan] = [new ReplaceAttribute()],
        [DiagnosticIds.QuotaAbovePlan] = [new ReplaceAttribute()],
        [DiagnosticIds.OperationUnknown] = [new ReplaceText()],
        [DiagnosticIds.RequiredParameterMissing] = [new AddNamedParameter()],
        [DiagnosticIds.ParameterUnknown] = [new AddAttribute()],
        [DiagnosticIds.RefusalUnhandled] = [new AddAttribute()],

        [DiagnosticIds.JsonContextMissing] = [new WriteJsonContext()],
        [DiagnosticIds.JsonTypeUnknown] = [new AddJsonSerializable()],
    }.ToImmutableDictionary();

    /// <summary>The ids that have a cure.</summary>
    public static ImmutableArray<string> Ids { get; } = [.. s_fixes.Keys.OrderBy(static id => id, StringComparer.Ordinal)];

    /// <summary>The cures of one id.</summary>
    public static ImmutableArray<Fix> Of(string id) => s_fixes.TryGetValue(id, out ImmutableArray<Fix> fixes) ? fixes : [];
}
