namespace RateGen.Samples.Provider.Statistics;

/// <summary>Both APIs' figures, as <c>/stats</c> tells them.</summary>
/// <param name="HikerApi">HikerAPI's.</param>
/// <param name="HyperSearchX">HyperSearchX's.</param>
public sealed record StatisticsReport(ApiReport HikerApi, ApiReport HyperSearchX);

/// <summary>One API's figures.</summary>
/// <param name="Arrived">How many requests were counted.</param>
/// <param name="Refused">How many of them got a 429.</param>
/// <param name="MostInOneSecond">The most that were not refused in any window of one second.</param>
/// <param name="Seconds">The last ten minutes, without the seconds in which nothing came.</param>
public sealed record ApiReport(long Arrived, long Refused, int MostInOneSecond, IReadOnlyList<SecondReport> Seconds);

/// <summary>One second.</summary>
/// <param name="At">Its begin.</param>
/// <param name="Arrived">How many requests were counted in it.</param>
/// <param name="Refused">How many of them got a 429.</param>
public sealed record SecondReport(DateTimeOffset At, int Arrived, int Refused);
