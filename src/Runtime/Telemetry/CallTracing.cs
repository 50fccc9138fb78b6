using System.Diagnostics;
using System.Globalization;
using RateGen.CompilerServices;
using RateGen.Http;

namespace RateGen.Telemetry;

/// <summary>The span of a call: its waits, its attempts and the reading of its response. Names are those of the OpenTelemetry conventions for HTTP.</summary>
/// <remarks>The address itself is not told: only the route template, which holds no arguments.</remarks>
internal static class CallTracing
{
    /// <summary>Starts the span, or answers null when nobody listens.</summary>
    public static Activity? Start(ClientDeclaration client, Call call)
    {
        Activity? activity = Instruments.Activities.CreateActivity($"{call.Operation.Method.Method} {call.Operation.Route}", ActivityKind.Client);
        if (activity is { IsAllDataRequested: true })
        {
            foreach (KeyValuePair<string, object?> tag in Instruments.TagsOf(client, call.Operation))
            {
                activity.SetTag(tag.Key, tag.Value);
            }

            activity.SetTag("server.address", call.Address.IdnHost);
            activity.SetTag("server.port", call.Address.Port);
        }

        return activity?.Start();
    }

    public static void Answered(Activity activity, HttpResponseMessage response, int attempts)
    {
        activity.SetTag("http.response.status_code", (int)response.StatusCode);
        Repeated(activity, attempts);
    }

    public static void Failed(Activity activity, Exception failure)
    {
        ApiException? error = failure as ApiException;
        if (error?.StatusCode is { } status)
        {
            activity.SetTag("http.response.status_code", (int)status);
        }

        Repeated(activity, error?.Attempts ?? 0);
        activity.SetTag("error.type", error?.StatusCode is { } code and not (>= System.Net.HttpStatusCode.OK and < System.Net.HttpStatusCode.Ambiguous)
            ? ((int)code).ToString(CultureInfo.InvariantCulture)
            : failure.GetType().FullName);
        activity.SetStatus(ActivityStatusCode.Error);
    }

    private static void Repeated(Activity activity, int attempts)
    {
        if (attempts > 1)
        {
            activity.SetTag("http.request.resend_count", attempts - 1);
        }
    }
}
