namespace RateGen;

/// <summary>Says which responses of a status 2xx are successes, for providers that answer errors with 200: <c>[Success("ok")]</c>.</summary>
/// <param name="when">
/// The path of a value in the JSON body, for example <c>ok</c>, which must be true; or <c>path = value</c> as in <see cref="RetryOn429Attribute.When"/>:
/// <c>status = ok | partial</c>.
/// </param>
/// <remarks>
/// A 2xx whose body says otherwise, or does not say it, is a failure like one with an error status: it throws what <see cref="ThrowsOnAttribute"/> without a
/// status declares, else <c>ApiException</c>, and is not repeated. The body is read whole before it is converted, also where it could be streamed. A 204 has no
/// body to ask and stays a success. On a method it replaces the interface's. Default without it: every 2xx is a success.
/// </remarks>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Method, Inherited = false)]
public sealed class SuccessAttribute(string when) : Attribute
{
    /// <summary>The condition.</summary>
    public string When { get; } = when;
}
