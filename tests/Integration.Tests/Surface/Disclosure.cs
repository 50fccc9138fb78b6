using System.Collections;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;
using System.Reflection;
using System.Text;

namespace RateGen.Integration.Tests.Surface;

/// <summary>Everything that a log, a metric or a trace could hold of failed calls.</summary>
internal sealed class Disclosure : EventListener
{
    /// <summary>As deep as loggers that take objects apart go.</summary>
    private const int Depth = 5;

    private readonly StringBuilder _told = new();
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters = new();

    public Disclosure()
    {
        _activities = new()
        {
            ShouldListenTo = static source => source.Name == "RateGen",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => Tell("activity", $"{activity.DisplayName} {activity.StatusDescription} {Join(activity.TagObjects)} {Join(activity.Baggage)} {string.Join(' ', activity.Events.Select(static one => one.Name + Join(one.Tags)))}"),
        };
        ActivitySource.AddActivityListener(_activities);
        _meters.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == "RateGen")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Tell(instrument.Name, Join(tags.ToArray())));
        _meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Tell(instrument.Name, Join(tags.ToArray())));
        _meters.Start();
    }

    /// <summary>What was told so far.</summary>
    public string Told
    {
        get
        {
            _meters.RecordObservableInstruments();
            lock (_told)
            {
                return _told.ToString();
            }
        }
    }

    public override void Dispose()
    {
        _activities.Dispose();
        _meters.Dispose();
        base.Dispose();
    }

    /// <summary>Takes a failure apart: its text, and what all its public properties hold.</summary>
    public void Tell(Exception failure)
    {
        Tell("text", failure.ToString());
        Take(failure.GetType().Name, failure, Depth);
    }

    public void Tell(string where, string what)
    {
        lock (_told)
        {
            _told.Append('[').Append(where).Append("] ").AppendLine(what);
        }
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "RateGen")
        {
            EnableEvents(eventSource, EventLevel.Verbose);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData) => Tell(eventData.EventName!, string.Join(' ', eventData.Payload ?? []));

    private static string Join<T>(IEnumerable<KeyValuePair<string, T>> pairs) => string.Join(' ', pairs.Select(static pair => $"{pair.Key}={pair.Value}"));

    private void Take(string where, object? value, int depth)
    {
        if (value is null or Assembly or MemberInfo or Delegate or Task or CancellationToken || depth == 0)
        {
            return;
        }

        Tell(where, value.ToString() ?? "");
        if (value is string text)
        {
            Decode(where, text);
        }
        else if (value is IEnumerable elements)
        {
            foreach (object? element in elements)
            {
                Take(where, element, depth - 1);
            }
        }
        else if (!value.GetType().IsPrimitive)
        {
            foreach (PropertyInfo property in value.GetType().GetProperties().Where(static property => property.GetIndexParameters().Length == 0))
            {
                Take($"{where}.{property.Name}", property.GetValue(value), depth - 1);
            }
        }
    }

    /// <summary>Resume tokens are Base64 of something.</summary>
    private void Decode(string where, string text)
    {
        string padded = text.Replace('-', '+').Replace('_', '/');
        byte[] bytes = new byte[text.Length + 4];
        for (int cut = 0; cut < 4; cut++)
        {
            if (Convert.TryFromBase64String(padded[Math.Min(cut, padded.Length)..].PadRight((padded.Length - cut + 3) / 4 * 4, '='), bytes, out int length))
            {
                Tell(where, Encoding.Latin1.GetString(bytes, 0, length));
            }
        }
    }
}
