using RateGen.Samples.Followers.Api;

namespace RateGen.Samples.Followers.Fetching;

/// <summary>A page as the job sees it.</summary>
/// <param name="Followers">Who is on it.</param>
/// <param name="Resume">The resume token of the page after it; null on the last one, and of a client that has none.</param>
internal sealed record FollowerPage(IReadOnlyList<User> Followers, string? Resume);
