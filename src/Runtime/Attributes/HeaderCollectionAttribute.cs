namespace RateGen;

/// <summary>Sends each pair of a dictionary, or of any sequence of pairs whose keys are texts, as a header. Null is no header at all.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HeaderCollectionAttribute : Attribute;
