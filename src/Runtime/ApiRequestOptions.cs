namespace RateGen;

/// <summary>What a <see cref="DelegatingHandler"/> finds in <see cref="HttpRequestMessage.Options"/> when <see cref="ApiClientOptions.DescribeRequests"/> is set.</summary>
public static class ApiRequestOptions
{
    /// <summary>The interface that was called.</summary>
    public static HttpRequestOptionsKey<Type> InterfaceType { get; } = new("RateGen.InterfaceType");

    /// <summary>The name of the method that was called.</summary>
    public static HttpRequestOptionsKey<string> MethodName { get; } = new("RateGen.MethodName");

    /// <summary>The route template, which holds no arguments: <c>/users/{id}</c>.</summary>
    public static HttpRequestOptionsKey<string> RelativePathTemplate { get; } = new("RateGen.RelativePathTemplate");
}
