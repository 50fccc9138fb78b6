using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Security.Authentication;
using RateGen.CompilerServices;
using RateGen.Limiting;
using RateGen.Responses;
using RateGen.Retrying;

namespace RateGen.Http;

/// <summary>What follows from an attempt that was no success: another attempt, somewhere else or after a wait, or an exception.</summary>
internal sealed class Consequences(AnswerRules rules, HttpClient httpClient, Accounts accounts, Refusals refusals, Faults faults, int maxRedirects)
{
    /// <summary>The longest time that a timer takes.</summary>
    private static readonly TimeSpan s_longestDelay = TimeSpan.FromDays(49);

    /// <summary>Returns the call to send next, which then waits for its permit; throws when it is over. The response is disposed.</summary>
    public async Task<Call> OfResponseAsync(Answer answer, Permit permit, CallHistory history, CancellationToken cancellationToken)
    {
        Call call = answer.Call;
        TimeSpan wait;
        using (HttpResponseMessage response = answer.Response)
        {
            string? notFollowed = null;
            if (Redirect.IsAsked(response) && TryFollow(answer, history, out Call? followed, out notFollowed))
            {
                return followed;
            }

            if (response.StatusCode == HttpStatusCode.Unauthorized && !call.IsForeign && !history.IsRefreshed && call.IsReplayable
                && await accounts.ReplaceAsync(call.Account, cancellationToken).ConfigureAwait(false) is { } replaced)
            {
                history.IsRefreshed = true;
                return call.As(replaced);
            }

            using ErrorBody body = await ErrorBody.ReadAsync(response.Content, rules.Timeout, rules.Clock, cancellationToken).ConfigureAwait(false);
            Classification meaning = Classifier.Classify(rules.Client, call.Operation, response, body.Utf8(response.Content.Headers));
            wait = meaning.Class switch
            {
                ResponseClass.RateLimited => refusals.Pause(meaning.Retry!, answer, body, permit, history),
                ResponseClass.QuotaExhausted => throw refusals.Exhaust(answer, body, meaning.Exhausted!.Quota!),
                ResponseClass.Refused => throw Failures.Refused(answer.Exchange(body.ToArray())),
                ResponseClass.Transient => WaitOut(answer, body, history),
                ResponseClass.Success => throw Thrown(answer, body, " [Success] declares what the body of a success holds, and this one does not hold it."),
                ResponseClass.Ambiguous or ResponseClass.Permanent => throw Thrown(answer, body, notFollowed is null ? "" : $" It points to {notFollowed}."),
            };
        }

        await DelayAsync(wait, cancellationToken).ConfigureAwait(false);
        return call;
    }

    /// <summary>Whether a call is repeated that got no response, or no whole one.</summary>
    /// <returns>Null when it is, else why not: a sentence, or nothing.</returns>
    public string? OfFailure(Call call, Exception failure, CallHistory history, CancellationToken cancellationToken, out TimeSpan wait)
    {
        wait = default;
        bool mayPass = failure switch
        {
            HttpRequestException { InnerException: AuthenticationException } => false, // A certificate that is not trusted.
            HttpRequestException or ApiContentException => true,
            OperationCanceledException => !cancellationToken.IsCancellationRequested, // The attempt timed out.
            _ => false,
        };
        return mayPass ? faults.Refuse(call, history, Departure.NeverLeft(failure), TimeSpan.Zero, out wait) : "";
    }

    /// <summary>Waits without a permit.</summary>
    public Task DelayAsync(TimeSpan wait, CancellationToken cancellationToken)
        => wait > TimeSpan.Zero ? Task.Delay(wait < s_longestDelay ? wait : s_longestDelay, rules.Clock, cancellationToken) : Task.CompletedTask;

    private bool TryFollow(in Answer answer, CallHistory history, [NotNullWhen(true)] out Call? next, out string? notFollowed)
    {
        if (history.Hops >= maxRedirects)
        {
            next = null;
            notFollowed = $"{Target(answer)}, which is not followed: ApiClientOptions.MaxRedirects allows {maxRedirects}";
            return false;
        }

        if (Redirect.TryFollow(answer.Call, answer.Response, httpClient, out next, out string? refusal))
        {
            history.Hops++;
            notFollowed = null;
            return true;
        }

        notFollowed = $"{Target(answer)}, which is not followed: it {refusal}";
        return false;
    }

    private static string Target(in Answer answer)
        => answer.Show(Redirect.Target(answer.Call.Address, answer.Response.Headers.Location!));

    private TimeSpan WaitOut(in Answer answer, in ErrorBody body, CallHistory history)
    {
        // "Service unavailable, come back later" is a refusal: nothing ran.
        bool isNamed = RetryAfter.TryRead(answer.Response, ServerClock.Now(answer.Response, rules.Clock), out TimeSpan named);
        bool nothingRan = isNamed && answer.Response.StatusCode == HttpStatusCode.ServiceUnavailable;
        return faults.Refuse(answer.Call, history, nothingRan, named, out TimeSpan wait) is { } why ? throw Thrown(answer, body, why) : wait;
    }

    private Exception Thrown(in Answer answer, in ErrorBody body, string why)
    {
        ApiException failure = Failures.Of(answer.Exchange(body.ToArray()), why);
        ThrowsDeclaration[] declared = answer.Call.Operation.Throws ?? rules.Client.Throws;
        ThrowsDeclaration? meant = Array.Find(declared, throws => throws.Status == (int?)failure.StatusCode) ?? Array.Find(declared, static throws => throws.Status is null);
        return meant?.Create(failure) ?? failure;
    }
}
