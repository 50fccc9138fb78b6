namespace RateGen.Samples.Followers.Fetching;

/// <summary>One line of the file.</summary>
/// <param name="UserId">Whom they follow.</param>
/// <param name="Pk">The follower's id.</param>
/// <param name="Username">The name to call them by.</param>
/// <param name="FullName">The name they gave.</param>
/// <param name="IsPrivate">Whether their posts are hidden.</param>
public sealed record FollowerLine(string UserId, long Pk, string Username, string? FullName, bool IsPrivate);
