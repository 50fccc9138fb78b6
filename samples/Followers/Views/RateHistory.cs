namespace RateGen.Samples.Followers.Views;

/// <summary>The requests of each second so far, as a row of small bars.</summary>
internal sealed class RateHistory(bool unicode)
{
    private const int Shown = 30;

    private readonly List<long> _perSecond = [];
    private long _before;

    public void Add(TimeSpan elapsed, long requests)
    {
        int second = (int)elapsed.TotalSeconds;
        while (_perSecond.Count <= second)
        {
            _before += _perSecond.Count > 0 ? _perSecond[^1] : 0;
            _perSecond.Add(0);
        }

        _perSecond[^1] = requests - _before;
    }

    /// <summary>A full bar is the limit.</summary>
    public string Draw(int limit)
    {
        string levels = unicode ? " ▁▂▃▄▅▆▇█" : " .:-=+*#@";
        return string.Concat(_perSecond.TakeLast(Shown).Select(requests => levels[(int)Math.Clamp(((requests * 8) + limit - 1) / limit, 0, 8)]));
    }
}
