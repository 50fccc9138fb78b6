using System.Globalization;
using System.Net.Http.Headers;
using RateGen.CompilerServices;
using RateGen.Limiting;

namespace RateGen.Http;

/// <summary>Reads what the declared headers say of quotas. What is malformed says nothing.</summary>
internal static class QuotaReader
{
    private static readonly string[] s_instants = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd"];

    /// <summary>Tells the limits how much each quota has left.</summary>
    public static void Report(QuotaHeaders[] quotas, HttpResponseMessage response, LimitSet limits, in Permit answered)
    {
        foreach (QuotaHeaders quota in quotas)
        {
            if (TryGet(response, quota.Remaining, out string? text)
                && long.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out long remaining))
            {
                limits.ReportRemaining(quota.Quota, remaining, ResetAt(quota, response), answered);
            }
        }
    }

    /// <summary>When a quota resets, as the response says; null when it does not.</summary>
    public static DateTimeOffset? ResetAt(QuotaHeaders[] quotas, string? quota, HttpResponseMessage response)
    {
        foreach (QuotaHeaders candidate in quotas)
        {
            if (candidate.Quota == quota)
            {
                return ResetAt(candidate, response);
            }
        }

        return null;
    }

    private static DateTimeOffset? ResetAt(QuotaHeaders quota, HttpResponseMessage response)
        => TryGet(response, quota.Reset, out string? text)
            && DateTimeOffset.TryParseExact(text.AsSpan().Trim(), s_instants, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset at)
                ? at
                : null;

    private static bool TryGet(HttpResponseMessage response, string? header, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
    {
        value = header is not null && response.Headers.NonValidated.TryGetValues(header, out HeaderStringValues values) && values.Count == 1 ? values.ToString() : null;
        return value is not null;
    }
}
