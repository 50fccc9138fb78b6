using Microsoft.CodeAnalysis;

namespace RateGen.Generator.Diagnostics;

internal static partial class Descriptors
{
    private const string Limits = "RateGen.Limits";

    public static readonly DiagnosticDescriptor PermitsNotPositive = Create(DiagnosticIds.PermitsNotPositive, Limits, DiagnosticSeverity.Error,
        "A limit must hold at least one permit",
        "{0} of '{1}' holds {2} permits, so no call could ever leave: write 1 or more");

    public static readonly DiagnosticDescriptor EveryNotPositive = Create(DiagnosticIds.EveryNotPositive, Limits, DiagnosticSeverity.Error,
        "Every must be at least 1",
        "Every = {0} on '{1}' makes a window of no length: write 1 or more periods");

    public static readonly DiagnosticDescriptor WindowTooLong = Create(DiagnosticIds.WindowTooLong, Limits, DiagnosticSeverity.Error,
        "The window of a limit is too long",
        "The window of {0} on '{1}' would last longer than 366 days: lower {2}, or count calendar periods with [Quota]");

    public static readonly DiagnosticDescriptor BurstTooLong = Create(DiagnosticIds.BurstTooLong, Limits, DiagnosticSeverity.Error,
        "A bucket takes too long to refill",
        "The bucket of Burst = {0} on '{1}' takes longer than 366 days to refill: lower Burst");

    public static readonly DiagnosticDescriptor CalendarPeriodOnRateLimit = Create(DiagnosticIds.CalendarPeriodOnRateLimit, Limits, DiagnosticSeverity.Error,
        "Months and years belong to quotas",
        "[RateLimit] of '{0}' uses {1}, but calendar periods differ in length and belong to quotas: write [Quota({2}, {1})]");

    public static readonly DiagnosticDescriptor UndefinedEnumValue = Create(DiagnosticIds.UndefinedEnumValue, Limits, DiagnosticSeverity.Error,
        "An enum value is not defined",
        "{0} = {1} on '{2}' is not a value of {3}: use one of {4}");

    public static readonly DiagnosticDescriptor BurstBelowPermits = Create(DiagnosticIds.BurstBelowPermits, Limits, DiagnosticSeverity.Error,
        "Burst must not be smaller than the limit",
        "Burst = {0} on '{1}' is below its {2} permits: to spread calls evenly write Pacing = Pacing.Smooth, for a token bucket write a larger Burst");

    public static readonly DiagnosticDescriptor BurstWithSmooth = Create(DiagnosticIds.BurstWithSmooth, Limits, DiagnosticSeverity.Error,
        "Burst and smooth pacing contradict each other",
        "[RateLimit] of '{0}' sets Burst = {1} and Pacing = Smooth, but a bucket lets bursts through that smooth pacing forbids: keep one of them");

    public static readonly DiagnosticDescriptor MarginInvalid = Create(DiagnosticIds.MarginInvalid, Limits, DiagnosticSeverity.Error,
        "Margin must be a number from 0",
        "Margin = {0} on '{1}' is {2}: write how much the window is stretched, 0.2 for 20 %");

    public static readonly DiagnosticDescriptor LimitNameConflict = Create(DiagnosticIds.LimitNameConflict, Limits, DiagnosticSeverity.Error,
        "One name means two limits",
        "\"{0}\" names two limits with different numbers: {1} and {2}; give one of them another name");

    public static readonly DiagnosticDescriptor DuplicateLimit = Create(DiagnosticIds.DuplicateLimit, Limits, DiagnosticSeverity.Error,
        "A limit is declared twice",
        "'{0}' declares {1} twice, which limits nothing more: remove one of them");

    public static readonly DiagnosticDescriptor QuotaPeriodInvalid = Create(DiagnosticIds.QuotaPeriodInvalid, Limits, DiagnosticSeverity.Error,
        "A quota counts days, months or years",
        "[Quota] of '{0}' uses {1}, but quotas are calendar periods: use PerDay, PerMonth, PerYear or no period, or write [RateLimit({2}, {1})]");

    public static readonly DiagnosticDescriptor LimitNameEmpty = Create(DiagnosticIds.LimitNameEmpty, Limits, DiagnosticSeverity.Error,
        "The name of a limit is empty",
        "{0} on '{1}' is empty, so nothing could mean it: write a name, or remove it");

    public static readonly DiagnosticDescriptor ZoneInvalid = Create(DiagnosticIds.ZoneInvalid, Limits, DiagnosticSeverity.Error,
        "The zone of a quota is not a time zone id",
        "Zone = \"{0}\" on '{1}' is not an IANA time zone id: write one such as \"America/New_York\", or remove it for UTC");

    public static readonly DiagnosticDescriptor LimitHeadersAmbiguous = Create(DiagnosticIds.LimitHeadersAmbiguous, Limits, DiagnosticSeverity.Error,
        "Headers of an unnamed limit among several",
        "[{0}] of '{1}' declares {2} but no Name while '{1}' has {3} {4}, so nothing says which one the header means: add Name");

    public static readonly DiagnosticDescriptor LooserMethodLimit = Create(DiagnosticIds.LooserMethodLimit, Limits, DiagnosticSeverity.Warning,
        "A method's limit is looser than the one it replaces",
        "\"{0}\" on '{1}' allows {2}, more than the {3} of '{4}' that it replaces: lower it if the provider counts both together");

    public static readonly DiagnosticDescriptor LifetimeQuotaResets = Create(DiagnosticIds.LifetimeQuotaResets, Limits, DiagnosticSeverity.Error,
        "A quota for life has no calendar",
        "[Quota] of '{0}' has no period, so it never resets, but sets {1}: add a period, or remove {1}");

    public static readonly DiagnosticDescriptor WeightNotPositive = Create(DiagnosticIds.WeightNotPositive, Limits, DiagnosticSeverity.Error,
        "A call cannot take less than no permit",
        "[Permits({0})] on '{1}' is negative, and a call gives no permits back: write how many it takes, or 0 when the provider charges nothing for it");

    public static readonly DiagnosticDescriptor WeightAboveLimit = Create(DiagnosticIds.WeightAboveLimit, Limits, DiagnosticSeverity.Error,
        "A call takes more permits than a limit holds",
        "[Permits({0})] on '{1}' can never be granted: {2} grants at most {3} at once; lower the weight, or raise the limit or its Burst");

    public static readonly DiagnosticDescriptor PartitionOfUnknownLimit = Create(DiagnosticIds.PartitionOfUnknownLimit, Limits, DiagnosticSeverity.Error,
        "A partition key names no limit in force",
        "[PartitionKey(\"{0}\")] on '{1}' means none of the limits in force for '{2}': {3}");

    public static readonly DiagnosticDescriptor PartitionWithoutLimit = Create(DiagnosticIds.PartitionWithoutLimit, Limits, DiagnosticSeverity.Error,
        "A partition key splits nothing",
        "[PartitionKey] on '{0}' splits nothing, because no limit of the scope Key is in force for '{1}': add one, or name the limit that is meant: [PartitionKey(\"…\")]");

    public static readonly DiagnosticDescriptor SeveralPartitionKeys = Create(DiagnosticIds.SeveralPartitionKeys, Limits, DiagnosticSeverity.Error,
        "An operation has two partition keys",
        "'{0}' marks '{1}' and '{2}' with [PartitionKey], but one argument splits its limits: keep one of them");

    public static readonly DiagnosticDescriptor DeadlineBelowPace = Create(DiagnosticIds.DeadlineBelowPace, Limits, DiagnosticSeverity.Warning,
        "A deadline is shorter than the pace of a limit",
        "'{0}' has a deadline of {1} s, but {2} grants what a call takes once in {3} s, so a call that has to wait for its turn always fails: raise the deadline, or leave it out and set ApiClientOptions.QueueLimit to 0 if calls must not wait");

    public static readonly DiagnosticDescriptor PriceInvalid = Create(DiagnosticIds.PriceInvalid, Limits, DiagnosticSeverity.Error,
        "A price must be a number from 0",
        "Amount = {0} on '{1}' is no price: write an amount from 0 to 1,000,000,000,000");

    public static readonly DiagnosticDescriptor CurrencyInvalid = Create(DiagnosticIds.CurrencyInvalid, Limits, DiagnosticSeverity.Error,
        "A currency is three capital letters",
        "Currency \"{0}\" on '{1}' is no code of ISO 4217: write three capital letters, for example \"USD\"");

    public static readonly DiagnosticDescriptor CurrenciesDiffer = Create(DiagnosticIds.CurrenciesDiffer, Limits, DiagnosticSeverity.Error,
        "A client has prices in two currencies",
        "The price of '{1}' is in {0}, but '{3}' has prices in {2}, and nothing can add them up: use one currency");

    public static readonly DiagnosticDescriptor PricePeriodInvalid = Create(DiagnosticIds.PricePeriodInvalid, Limits, DiagnosticSeverity.Error,
        "A fee is paid for a calendar period of the client",
        "[Price] of '{0}' is paid {1}, but {2}");

    public static readonly DiagnosticDescriptor UsageWithoutResponse = Create(DiagnosticIds.UsageWithoutResponse, Limits, DiagnosticSeverity.Error,
        "Usage is reported in no response",
        "[ReportsUsage] on '{0}' reads numbers from the response, but the method returns '{1}': return Task<T> with a type that holds them");

    public static readonly DiagnosticDescriptor UsagePathUnknown = Create(DiagnosticIds.UsagePathUnknown, Limits, DiagnosticSeverity.Error,
        "A path of reported usage is unknown",
        "\"{0}\" of [ReportsUsage] on '{1}' {2}");

    public static readonly DiagnosticDescriptor UsageNotANumber = Create(DiagnosticIds.UsageNotANumber, Limits, DiagnosticSeverity.Error,
        "Reported usage is not a number",
        "\"{0}\" of [ReportsUsage] on '{1}' is of type '{2}', which is not a number: name a number, or change the type of the member");

    public static readonly DiagnosticDescriptor UsageTellsNothing = Create(DiagnosticIds.UsageTellsNothing, Limits, DiagnosticSeverity.Error,
        "ReportsUsage names no path",
        "[ReportsUsage] on '{0}' names no path, so nothing is read: add Used, Quota or Rate");

    public static readonly DiagnosticDescriptor UsageLimitAmbiguous = Create(DiagnosticIds.UsageLimitAmbiguous, Limits, DiagnosticSeverity.Error,
        "Reported usage has no single limit",
        "[ReportsUsage] on '{0}' does not say which {1} it speaks of, and '{2}' declares {3}: {4}");

    public static readonly DiagnosticDescriptor LimitUnreachable = Create(DiagnosticIds.LimitUnreachable, Limits, DiagnosticSeverity.Info,
        "A limit that another one makes unreachable",
        "{0} of '{1}' can never be reached, because {2} lets at most {3} requests start within its window: check the numbers, or remove it");

    public static readonly DiagnosticDescriptor LimitFinerThanClock = Create(DiagnosticIds.LimitFinerThanClock, Limits, DiagnosticSeverity.Warning,
        "Calls are spaced more finely than timers tick",
        "{0} of '{1}' spaces calls by {2} ms, but timers tick every millisecond at best, so calls leave in small groups and the limit is not reached: remove Pacing, or declare a smaller limit");

    public static readonly DiagnosticDescriptor LimitNameOfAnotherClient = Create(DiagnosticIds.LimitNameOfAnotherClient, Limits, DiagnosticSeverity.Error,
        "Two clients of one API give one name to different limits",
        "\"{0}\" of '{1}' is {2}, but '{3}', a client of the same API, declares it as {4}; clients of one API share their limits, so the second one created would throw: give them equal numbers, or one of them another name",
        WellKnownDiagnosticTags.CompilationEnd);
}
