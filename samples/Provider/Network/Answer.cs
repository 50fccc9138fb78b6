using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace RateGen.Samples.Provider.Network;

/// <summary>What a request gets: decided at the moment of counting, written after the way back.</summary>
internal sealed record Answer(int Status, string ContentType, byte[] Body)
{
    private readonly List<KeyValuePair<string, string>> _headers = [];

    /// <summary>An answer with a JSON body.</summary>
    public static Answer Json<T>(int status, T body, JsonTypeInfo<T> type)
        => new(status, "application/json", JsonSerializer.SerializeToUtf8Bytes(body, type));

    /// <summary>Adds a header.</summary>
    public Answer With(string name, string value)
    {
        _headers.Add(new(name, value));
        return this;
    }

    /// <summary>Sends it.</summary>
    public async Task WriteAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        response.StatusCode = Status;
        response.ContentType = ContentType;
        response.ContentLength = Body.Length;
        foreach ((string name, string value) in _headers)
        {
            response.Headers[name] = value;
        }

        await response.Body.WriteAsync(Body, cancellationToken);
    }
}
