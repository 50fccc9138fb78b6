namespace RateGen;

/// <summary>Sends the parameter as the JSON body of the request.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class BodyAttribute : Attribute;
