using System.Text.Json.Serialization;

namespace RateGen.Samples.Provider.Statistics;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(StatisticsReport))]
internal sealed partial class StatisticsJson : JsonSerializerContext;
