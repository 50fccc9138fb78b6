using System.Text.Json.Serialization;
using RateGen.Samples.Followers.Checkpoints;
using RateGen.Samples.Followers.Fetching;

namespace RateGen.Samples.Followers.Api;

/// <summary>How the bodies are read, and the lines of the file written, without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(FollowersPage))]
[JsonSerializable(typeof(Balance))]
[JsonSerializable(typeof(FollowerLine))]
[JsonSerializable(typeof(Checkpoint))]
public sealed partial class HikerJson : JsonSerializerContext;
