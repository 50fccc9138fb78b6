namespace RateGen.Samples.Followers.Checkpoints;

/// <summary>Where an unfinished job is.</summary>
/// <param name="Length">How many bytes of the file of followers belong to it: a crash may have left half a page behind them.</param>
/// <param name="Users">Every user of whom a page was written.</param>
public sealed record Checkpoint(long Length, Dictionary<string, UserCheckpoint> Users);

/// <summary>Where one user is.</summary>
/// <param name="Pages">How many pages were written.</param>
/// <param name="Followers">How many followers are on them.</param>
/// <param name="Resume">The resume token of the next page; null when there is none.</param>
public sealed record UserCheckpoint(int Pages, int Followers, string? Resume);
