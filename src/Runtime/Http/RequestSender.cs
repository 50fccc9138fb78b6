using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading.RateLimiting;
using RateGen.CompilerServices;
using RateGen.Limiting;
using RateGen.Responses;
using RateGen.Telemetry;

namespace RateGen.Http;

/// <summary>Sends a call until it is answered: attempt → permit → send → classify → read.</summary>
/// <remarks>One asynchronous method for all of it, with little state: each further one would cost an allocation for every call that has to wait.</remarks>
internal sealed class RequestSender(
    AnswerRules rules, HttpClient httpClient, Accounts accounts, RateLimiter? foreign, CallBounds bounds, Refusals refusals, Faults faults, Consequences consequences, UsageCounters usage,
    bool describesRequests)
{
    /// <summary>Answers with what a success was read as, or throws what the failure means. Every request takes a permit of its own.</summary>
    /// <param name="flight">The call; it belongs to the sender from now on.</param>
    /// <param name="reader">How the response is read.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    public Task<T> SendAsync<T>(Flight flight, ResponseReader<T> reader, CancellationToken cancellationToken)
    {
        Task<T> sending = Instruments.Activities.HasListeners() ? SendTraced(flight, reader, cancellationToken) : SendBounded(flight, reader, cancellationToken);
        return reader.ReturnsErrors ? ReturnErrors(sending, reader) : sending;
    }

    /// <summary>The request of a call as an attempt would send it.</summary>
    public HttpRequestMessage CreateRequest(Call call)
    {
        HttpRequestMessage request = call.CreateRequest(httpClient);
        if (describesRequests)
        {
            RequestDescription.Write(rules.Client, call.Operation, request);
        }

        return request;
    }

    private static async Task<T> ReturnErrors<T>(Task<T> sending, ResponseReader<T> reader)
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

    private async Task<T> SendTraced<T>(Flight flight, ResponseReader<T> reader, CancellationToken cancellationToken)
    {
        using Activity? activity = CallTracing.Start(rules.Client, flight.Call);
        if (activity is null)
        {
            return await SendBounded(flight, reader, cancellationToken).ConfigureAwait(false);
        }

        try
        {
            return await SendBounded(flight, new TracedResponseReader<T>(reader, activity), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            CallTracing.Failed(activity, failure);
            throw;
        }
    }

    private Task<T> SendBounded<T>(Flight flight, ResponseReader<T> reader, CancellationToken cancellationToken)
        => bounds.DeadlineOf(flight.Call) is { } deadline ? SendInTime(flight, deadline, reader, cancellationToken) : Send(flight, reader, cancellationToken);

    private async Task<T> SendInTime<T>(Flight flight, TimeSpan length, ResponseReader<T> reader, CancellationToken cancellationToken)
    {
        Operation operation = flight.Call.Operation;
        using CancellationTokenSource deadline = new(length, rules.Clock);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            return await Send(flight, reader, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException cancelled) when (cancellationToken.IsCancellationRequested)
        {
            throw new TaskCanceledException(cancelled.Message, cancelled, cancellationToken); // The caller's token, not the one between.
        }
        catch (OperationCanceledException cancelled) when (deadline.IsCancellationRequested)
        {
            throw CallBounds.Passed($"{rules.Client.Name}.{operation.Name}", length, cancelled);
        }
    }

    private async Task<T> Send<T>(Flight flight, ResponseReader<T> reader, CancellationToken cancellationToken)
    {
        using Flight underWay = flight;
        for (; ; flight.Attempt++)
        {
            await AcquireAsync(flight, cancellationToken).ConfigureAwait(false);
            bool isAnswered = false;
            TimeSpan wait;
            try
            {
                HttpResponseMessage response = await SendOnce(flight, cancellationToken).ConfigureAwait(false);
                isAnswered = true;
                Answered(flight, response);
                if (!response.IsSuccessStatusCode || (IsDoubted(flight) && !await IsSuccess(flight, response, cancellationToken).ConfigureAwait(false)))
                {
                    await FollowAsync(flight, response, cancellationToken).ConfigureAwait(false);
                    continue;
                }

                bool leavesOpen = false;
                try
                {
                    T value = await Read(flight, response, reader, cancellationToken).ConfigureAwait(false);
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
            catch (OperationCanceledException cancelled) when (isAnswered && flight.Time is not null)
            {
                throw flight.Time.Explain(cancelled);
            }
            catch (Exception failure) when (!isAnswered || Departure.BrokeOff(failure))
            {
                if (WhyNotRepeated(flight, failure, isAnswered, cancellationToken, out wait) is { } reason)
                {
                    if (Explain(flight, failure, reason) is { } explained)
                    {
                        throw explained;
                    }

                    throw;
                }
            }
            finally
            {
                flight.EndAttempt();
            }

            await consequences.DelayAsync(wait, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Takes the permit of the next attempt, or asks for it.</summary>
    private Task AcquireAsync(Flight flight, CancellationToken cancellationToken)
    {
        if (foreign is not null || !flight.Call.IsBound)
        {
            return AcquireAllAsync(flight, cancellationToken);
        }

        ThrowIfRefused(flight);
        return !cancellationToken.IsCancellationRequested && flight.TryAcquire() ? Task.CompletedTask : flight.Await(Ask(flight, cancellationToken));
    }

    /// <summary>Asks for what comes before the permit, too: the first API key, and the permit of the program's own limiter.</summary>
    private async Task AcquireAllAsync(Flight flight, CancellationToken cancellationToken)
    {
        if (!flight.Call.IsBound)
        {
            flight.Continue(flight.Call.As(await accounts.GetAsync(cancellationToken).ConfigureAwait(false)));
        }

        if (foreign is not null)
        {
            ThrowIfRefused(flight);
            flight.Lease = new(foreign);
            await flight.Lease.AcquireAsync(cancellationToken).ConfigureAwait(false);
        }

        ThrowIfRefused(flight);
        await flight.Await(Ask(flight, cancellationToken)).ConfigureAwait(false);
    }

    /// <summary>Asks for the permit, which may have to be waited for. A repetition keeps its place: the front of the queue.</summary>
    private ValueTask<Permit> Ask(Flight flight, CancellationToken cancellationToken)
        => flight.Call.Limits.AcquireAsync(bounds.Request(flight.Call, flight.Permit.FirstArrival), cancellationToken);

    /// <summary>Fails at once while a refusal lasts, or when the budget is spent.</summary>
    private void ThrowIfRefused(Flight flight)
    {
        refusals.ThrowIfPausedForLong(flight.Call, flight.Attempt);
        usage.Ledger.ThrowIfSpent(flight.Call.Operation);
    }

    private Task<HttpResponseMessage> SendOnce(Flight flight, CancellationToken cancellationToken)
    {
        ref readonly Permit permit = ref flight.Grant();
        Call call = flight.Call;
        usage.Granted(call.Operation, permit.Waited);
        call.Meter?.Granted(permit.Waited);
        flight.Time = bounds.StartAttempt(call, cancellationToken);
        HttpRequestMessage request;
        CancellationToken token = flight.Token(cancellationToken);
        try
        {
            token.ThrowIfCancellationRequested();
            refusals.ThrowIfPausedForLong(call, flight.Attempt);
            request = CreateRequest(call);
            call.Meter?.Sending();
            usage.Ledger.Charge(call.Operation);
        }
        catch
        {
            permit.Cancel();
            throw;
        }

        usage.Sending(call.Operation, isRetry: flight.Attempt > (flight.History?.Hops ?? 0));
        permit.SentAtOnce();
        return httpClient.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, token);
    }

    // What is not inlined stands alone because its structs would otherwise be locals of Send, which are cleared at each of its steps.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Answered(Flight flight, HttpResponseMessage response)
    {
        flight.Answered();
        refusals.Report(response, flight.Call, flight.Permit);
    }

    /// <summary>Whether a 2xx may be no success: nothing but <see cref="SuccessAttribute"/> says so.</summary>
    private bool IsDoubted(Flight flight) => SuccessOf(flight) is not null;

    private BodyCondition? SuccessOf(Flight flight) => flight.Call.Operation.Success ?? rules.Client.Success;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Task<bool> IsSuccess(Flight flight, HttpResponseMessage response, CancellationToken cancellationToken)
        => SuccessBody.HoldsAsync(flight.Answer(rules, response), SuccessOf(flight)!, flight.Token(cancellationToken)).AsTask();

    private ValueTask<T> Read<T>(Flight flight, HttpResponseMessage response, ResponseReader<T> reader, CancellationToken cancellationToken)
    {
        faults.Succeeded(flight.Call);
        return reader.ReadAsync(flight.Answer(rules, response), flight.Token(cancellationToken));
    }

    /// <summary>Does what follows from a response that is no success: another attempt comes next, or it throws.</summary>
    private async Task FollowAsync(Flight flight, HttpResponseMessage response, CancellationToken cancellationToken)
        => flight.Continue(await consequences.OfResponseAsync(flight.Answer(rules, response), flight.Permit, flight.Begin(rules.Clock), cancellationToken).ConfigureAwait(false));

    /// <summary>Whether the call is repeated after an attempt that got no response, or no whole one.</summary>
    /// <returns>Null when it is, after the wait, else why not: a sentence, or nothing.</returns>
    private string? WhyNotRepeated(Flight flight, Exception failure, bool isAnswered, CancellationToken cancellationToken, out TimeSpan wait)
    {
        Departure.End(flight.Permit, failure);
        if (!isAnswered && Departure.NeverLeft(failure))
        {
            usage.Ledger.Refund(flight.Call.Operation);
        }

        return consequences.OfFailure(flight.Call, failure, flight.Begin(rules.Clock), cancellationToken, out wait);
    }

    /// <summary>What a call throws that got no response, when it is not the failure itself.</summary>
    private Exception? Explain(Flight flight, Exception failure, string reason) => failure switch
    {
        HttpRequestException unanswered => Failures.NoResponse(rules, flight.Call, httpClient.DefaultRequestHeaders, unanswered, flight.Attempt + 1, reason),
        OperationCanceledException cancelled when flight.Time is { } time => time.Explain(cancelled),
        _ => null,
    };
}
