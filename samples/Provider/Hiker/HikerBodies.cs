using System.Text.Json.Serialization;

namespace RateGen.Samples.Provider.Hiker;

/// <summary>A page of <c>/v2/user/followers</c>.</summary>
/// <param name="Response">The page.</param>
/// <param name="NextPageId">The page id to ask for next; null or empty at the end.</param>
public sealed record FollowersBody(FollowersResponseBody Response, string? NextPageId);

/// <summary>The inner part of a page.</summary>
/// <param name="Users">The followers.</param>
public sealed record FollowersResponseBody(IEnumerable<FollowerBody> Users);

/// <summary>One follower.</summary>
/// <param name="Pk">The id.</param>
/// <param name="Username">The name to call them by.</param>
/// <param name="FullName">The name they gave.</param>
/// <param name="IsPrivate">Whether their posts are hidden.</param>
/// <param name="IsVerified">Whether they are who they say.</param>
public sealed record FollowerBody(string Pk, string Username, string FullName, bool IsPrivate, bool IsVerified);

/// <summary>What <c>/sys/balance</c> tells.</summary>
/// <param name="Rate">Requests for each second.</param>
/// <param name="Requests">How many requests are left.</param>
/// <param name="Amount">What they are worth.</param>
/// <param name="Currency">In which money.</param>
public sealed record BalanceBody(int Rate, long Requests, decimal Amount, string Currency);

/// <summary>Why a request failed.</summary>
/// <param name="Detail">One sentence.</param>
public sealed record ErrorBody(string Detail);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(FollowersBody))]
[JsonSerializable(typeof(BalanceBody))]
[JsonSerializable(typeof(ErrorBody))]
internal sealed partial class HikerBodies : JsonSerializerContext;
