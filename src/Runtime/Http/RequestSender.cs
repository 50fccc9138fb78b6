using System.Runtime.CompilerServices;
using RateGen.CompilerServices;
using RateGen.Limiting;
using RateGen.Retrying;
using RateGen.Telemetry;

namespace RateGen.Http;

/// <summary>Sends a call until it is answered: attempt → permit → send → classify.</summary>
internal sealed class RequestSender(HttpClient httpClient, ApiKey? key, OperationLimits limits, Refusals refusals, UsageCounters usage)
{
    /// <summary>Answers with a success, or throws what the failure means. Every request takes a permit of its own.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<Answer> SendAsync(Call call, CancellationToken cancellationToken)
    {
        LimitSet set = limits.Of(call.Operation);
        long firstArrival = 0;
        for (int attempt = 0; ; attempt++)
        {
            refusals.ThrowIfPausedForLong(call, attempt);
            Permit permit = await set.AcquireAsync(new PermitRequest { FirstArrival = firstArrival }, cancellationToken).ConfigureAwait(false);
            firstArrival = permit.FirstArrival; // A repetition keeps its place: the front of the queue.
            usage.Granted(permit.Waited);

            HttpResponseMessage response;
            bool sent = false;
            try
            {
                cancellationToken.ThrowIfCancellationRequested();
                refusals.ThrowIfPausedForLong(call, attempt);
                HttpRequestMessage request = call.CreateRequest(key);
                usage.Sending(attempt);
                sent = true;
                permit.Sent();
                response = await httpClient.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
                permit.Complete();
            }
            catch (Exception failure)
            {
                if (sent && !Departure.NeverLeft(failure))
                {
                    permit.Fail();
                }
                else
                {
                    permit.Cancel();
                }

                throw;
            }

            refusals.ReportQuotas(response, set, permit);
            if (response.IsSuccessStatusCode)
            {
                return new(response, attempt + 1);
            }

            await refusals.HandleAsync(call, response, set, permit, attempt, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Sets the permits of a limit to what a response told. Less than one permit, or no number, is no rate.</summary>
    public void Discover(Operation operation, double? rate, string? limit)
    {
        if (rate is >= 1 and <= int.MaxValue)
        {
            limits.Of(operation).Update(limit, (int)rate);
        }
    }
}
