using System.Text.Json;

namespace RateGen;

/// <summary>What a client needs at run time besides its declaration.</summary>
public sealed class ApiClientOptions
{
    /// <summary>The API key. Required when the client declares <see cref="ApiKeyAttribute"/>.</summary>
    public string? ApiKey { get; set; }

    /// <summary>An absolute http or https address that wins over <c>HttpClient.BaseAddress</c> and the attribute's. Default: null.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>How bodies are read and written by a client that names no JSON context. Default: web defaults and camel-case enum strings.</summary>
    public JsonSerializerOptions? Json { get; set; }

    /// <summary>The clock of limits, pauses and quotas. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
