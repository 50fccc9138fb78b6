using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading.RateLimiting;
using RateGen.CompilerServices;
using RateGen.Limiting;
using RateGen.Responses;
using RateGen.Telemetry;

namespace RateGen.Http;

/// <summary>Sends a call until it is answered: attempt → permit → send → classify → read.</summary>
/// <remarks>One asynchronous method for all of it, whose state is pooled: each further one would cost an allocation for every call that has to wait.</remarks>
internal sealed class RequestSender(
    AnswerRules rules, HttpClient httpClient, Accounts accounts, RateLimiter? foreign, CallBounds bounds, Refusals refusals, Faults faults, Consequences consequences, UsageCounters usage)
{
    /// <summary>Answers with what a success was read as, or throws what the failure means. Every request takes a permit of its own.</summary>
    /// <param name="call">The call.</param>
    /// <param name="reader">How the response is read.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    public Task<T> SendAsync<T>(in Call call, ResponseReader<T> reader, CancellationToken cancellationToken)
    {
        ValueTask<T> sending = Instruments.Activities.HasListeners() ? SendTraced(call, reader, cancellationToken) : SendBounded(call, reader, cancellationToken);
        return reader.ReturnsErrors ? ReturnErrors(sending, reader) : sending.AsTask();
    }

    /// <summary>The request of a call as an attempt would send it.</summary>
    public HttpRequestMessage CreateRequest(in Call call) => call.CreateRequest(httpClient);

    private static async Task<T> ReturnErrors<T>(ValueTask<T> sending, ResponseReader<T> reader)
    {
        T? value;
        try
        {
            return await sending.ConfigureAwait(false);
        }
        catch (ApiException error) when (reader.TryReturn(error, out value))
        {
            return value!;
        }
    }

    private async ValueTask<T> SendTraced<T>(Call call, ResponseReader<T> reader, CancellationToken cancellationToken)
    {
        using Activity? activity = CallTracing.Start(rules.Client, call);
        if (activity is null)
        {
            return await SendBounded(call, reader, cancellationToken).ConfigureAwait(false);
        }

        try
        {
            return await SendBounded(call, new TracedResponseReader<T>(reader, activity), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            CallTracing.Failed(activity, failure);
            throw;
        }
    }

    private ValueTask<T> SendBounded<T>(in Call call, ResponseReader<T> reader, CancellationToken cancellationToken)
        => bounds.DeadlineOf(call.Operation) is null ? Send(call, reader, cancellationToken) : SendInTime(call, reader, cancellationToken);

    private async ValueTask<T> SendInTime<T>(Call call, ResponseReader<T> reader, CancellationToken cancellationToken)
    {
        using CancellationTokenSource deadline = bounds.Start(call.Operation);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            return await Send(call, reader, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException cancelled) when (cancellationToken.IsCancellationRequested)
        {
            throw new TaskCanceledException(cancelled.Message, cancelled, cancellationToken); // The caller's token, not the one between.
        }
        catch (OperationCanceledException cancelled) when (deadline.IsCancellationRequested)
        {
            throw bounds.Passed(rules.Client.Name, call.Operation, cancelled);
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<T> Send<T>(Call call, ResponseReader<T> reader, CancellationToken cancellationToken)
    {
        if (!call.IsBound)
        {
            call = call.As(await accounts.GetAsync(cancellationToken).ConfigureAwait(false));
        }

        CallHistory? history = null;
        Permit permit = default;
        for (int attempt = 0; ; attempt++)
        {
            refusals.ThrowIfPausedForLong(call, attempt);
            usage.Ledger.ThrowIfSpent(call.Operation);
            using ForeignLease? lease = foreign is null ? null : new(foreign);
            if (lease is not null)
            {
                await lease.AcquireAsync(cancellationToken).ConfigureAwait(false);
            }

            // A repetition keeps its place: the front of the queue.
            ValueTask<Permit> granting = call.Limits.AcquireAsync(bounds.Request(call.Operation, permit.FirstArrival), cancellationToken);
            permit = granting.IsCompletedSuccessfully ? granting.Result : await granting.AsTask().ConfigureAwait(false);
            usage.Granted(call.Operation, permit.Waited);
            call.Meter?.Granted(permit.Waited);

            using AttemptTimeout? time = bounds.StartAttempt(call.Operation, cancellationToken);
            CancellationToken token = time?.Token ?? cancellationToken;
            bool isAnswered = false;
            TimeSpan wait;
            try
            {
                HttpResponseMessage response = await SendOnce(call, permit, history, attempt, token).ConfigureAwait(false);
                isAnswered = true;
                permit.Complete();
                lease?.Dispose();
                refusals.Report(response, call, permit);
                bool isSuccess = response.IsSuccessStatusCode;
                if (isSuccess && (call.Operation.Success ?? rules.Client.Success) is { } condition)
                {
                    isSuccess = await SuccessBody.HoldsAsync(new(rules, call, response, attempt + 1), condition, token).ConfigureAwait(false);
                }

                if (!isSuccess)
                {
                    call = await consequences.OfResponseAsync(new(rules, call, response, attempt + 1), permit, history ??= Begin(permit), cancellationToken).ConfigureAwait(false);
                    continue;
                }

                faults.Succeeded(call);
                bool leavesOpen = false;
                try
                {
                    T value = await reader.ReadAsync(new(rules, call, response, attempt + 1), token).ConfigureAwait(false);
                    leavesOpen = reader.LeavesOpen;
                    return value;
                }
                finally
                {
                    if (!leavesOpen)
                    {
                        response.Dispose();
                    }
                }
            }
            catch (OperationCanceledException cancelled) when (isAnswered && time is not null)
            {
                throw time.Explain(cancelled);
            }
            catch (Exception failure) when (!isAnswered || Departure.BrokeOff(failure))
            {
                Departure.End(permit, failure);
                if (!isAnswered && Departure.NeverLeft(failure))
                {
                    usage.Ledger.Refund(call.Operation);
                }

                string? refusal = consequences.OfFailure(call, failure, history ??= Begin(permit), cancellationToken, out wait);
                if (refusal is not null && failure is HttpRequestException unanswered)
                {
                    throw Failures.NoResponse(rules.Client, call, unanswered, attempt + 1, refusal);
                }

                if (refusal is not null && time is not null && failure is OperationCanceledException cancelled)
                {
                    throw time.Explain(cancelled);
                }

                if (refusal is not null)
                {
                    throw;
                }
            }

            lease?.Dispose();
            await consequences.DelayAsync(wait, cancellationToken).ConfigureAwait(false);
        }
    }

    private Task<HttpResponseMessage> SendOnce(in Call call, in Permit permit, CallHistory? history, int attempt, CancellationToken cancellationToken)
    {
        HttpRequestMessage request;
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            refusals.ThrowIfPausedForLong(call, attempt);
            request = call.CreateRequest(httpClient);
            call.Meter?.Sending();
            usage.Ledger.Charge(call.Operation);
        }
        catch
        {
            permit.Cancel();
            throw;
        }

        usage.Sending(call.Operation, isRetry: attempt > (history?.Hops ?? 0));
        permit.Sent();
        return httpClient.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    private CallHistory Begin(in Permit permit) => new(permit.FirstArrival != 0 ? permit.FirstArrival : rules.Clock.GetTimestamp());
}
