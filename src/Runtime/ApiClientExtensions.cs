using RateGen.CompilerServices;

namespace RateGen;

/// <summary>What every generated client can be asked. A hand-written fake or a mock answers with empty usage and limits.</summary>
public static class ApiClientExtensions
{
    /// <param name="client">The client.</param>
    extension(IApiClient client)
    {
        /// <summary>What this client has done so far.</summary>
        public ApiUsage Usage => PipelineOf(client)?.Usage ?? ApiUsage.Empty;

        /// <summary>The limits of this client, as they are now; they can also be changed.</summary>
        public ClientLimits Limits => PipelineOf(client)?.Limits ?? ClientLimits.Empty;

        /// <summary>Gives the client's limits the figures of a plan, also for the calls that wait. Ask <c>VerifyPlanAsync</c> whether the provider agrees.</summary>
        /// <param name="plan">The plan, for example <c>HyperSearchXPlans.Pro</c>: of the API that the client names with <see cref="ApiSpecAttribute"/>.</param>
        /// <remarks>
        /// Each rate changes the limit of the interface with its scope and window, each quota that with its period, for all clients that share them.
        /// Limits that methods declare stay as declared. A fake or a mock has no limits, and nothing happens.
        /// </remarks>
        /// <exception cref="ArgumentException">The plan is of another API, or the client has no limit with the window of one of its rates; nothing was changed.</exception>
        public void UsePlan(ApiPlan plan)
        {
            ArgumentNullException.ThrowIfNull(plan);
            PipelineOf(client)?.Plans.Use(plan);
        }

        /// <summary>Asks the provider, with the plan's probe, whether a plan is in force. The rate and quota that it tells are taken over at once.</summary>
        /// <param name="plan">The plan that is believed to be in force.</param>
        /// <param name="cancellationToken">Cancels waiting, sending and reading.</param>
        /// <returns>What the provider said, and how it differs from the plan. A fake or a mock confirms any plan.</returns>
        /// <remarks>The probe is a call like any other: it takes a permit and is counted.</remarks>
        /// <exception cref="ArgumentException">The plan is of another API, or has no probe.</exception>
        public Task<PlanReport> VerifyPlanAsync(ApiPlan plan, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(plan);
            return PipelineOf(client)?.Plans.VerifyAsync(plan, cancellationToken) ?? Task.FromResult(new PlanReport(plan, null, null, null, null));
        }

        /// <summary>How long so many requests will take and what they will cost, under the limits, quotas and price as they are now. Nothing is sent.</summary>
        /// <param name="requests">How many requests, each of one permit; from 0.</param>
        /// <exception cref="ArgumentOutOfRangeException">A negative number of requests.</exception>
        public ApiForecast Forecast(long requests)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(requests);
            return PipelineOf(client)?.Forecast(requests) ?? new ApiForecast { Requests = requests, Duration = TimeSpan.Zero };
        }

        /// <summary>Reads the pages of many keys at once: <c>api.FanOut(userIds, id => api.GetFollowers(id))</c>. Fair, bounded, in order for each key, under the limits of the client.</summary>
        /// <typeparam name="TKey">The type of the keys.</typeparam>
        /// <typeparam name="TPage">The type of a page.</typeparam>
        /// <typeparam name="TItem">The type of its items.</typeparam>
        /// <param name="keys">The keys; each is taken when its turn comes, so there may be any number of them.</param>
        /// <param name="pages">The pages of a key, with options or a resume token as needed.</param>
        /// <param name="maxConcurrent">How many keys are read at the same time, each with one page at most that came and was not taken. From 1. Default: 16.</param>
        public FanOut<TKey, TPage, TItem> FanOut<TKey, TPage, TItem>(IEnumerable<TKey> keys, Func<TKey, IPages<TPage, TItem>> pages, int maxConcurrent = 16)
        {
            ArgumentNullException.ThrowIfNull(keys);
            ArgumentNullException.ThrowIfNull(pages);
            ArgumentOutOfRangeException.ThrowIfLessThan(maxConcurrent, 1);
            return new(keys, pages, maxConcurrent);
        }
    }

    private static ApiPipeline? PipelineOf(IApiClient client)
    {
        ArgumentNullException.ThrowIfNull(client);

        // A mock is a type made at run time. It has no pipeline, and asking it throws when it is strict, or when its proxy
        // generator does not know members with a body (Castle.Core 5.2.1).
        return client.GetType().Assembly.IsDynamic ? null : client.Pipeline;
    }
}
