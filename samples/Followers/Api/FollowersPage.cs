namespace RateGen.Samples.Followers.Api;

/// <summary>One page of followers.</summary>
/// <param name="Response">The page.</param>
/// <param name="NextPageId">The page id of the next one; null or empty at the end.</param>
public sealed record FollowersPage(FollowersResponse? Response, string? NextPageId);

/// <summary>The inner part of a page.</summary>
/// <param name="Users">The followers.</param>
public sealed record FollowersResponse(IReadOnlyList<User>? Users);

/// <summary>A follower.</summary>
/// <param name="Pk">The id; the provider writes it as a number or as text.</param>
/// <param name="Username">The name to call them by.</param>
/// <param name="FullName">The name they gave.</param>
/// <param name="IsPrivate">Whether their posts are hidden.</param>
public sealed record User(long Pk, string Username, string? FullName, bool IsPrivate);
