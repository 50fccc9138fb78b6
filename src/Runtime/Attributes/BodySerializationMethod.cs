namespace RateGen;

/// <summary>In which form a body is written.</summary>
public enum BodySerializationMethod
{
    /// <summary>Texts as <c>text/plain</c>, streams and <c>HttpContent</c> as they are, everything else as JSON.</summary>
    Default,

    /// <summary>As an HTML form: <c>application/x-www-form-urlencoded</c>.</summary>
    UrlEncoded = 2,

    /// <summary>As JSON, texts too.</summary>
    Serialized = 3,

    /// <summary>The elements of a sequence as JSON, each on a line of its own: <c>application/x-ndjson</c>.</summary>
    JsonLines = 4,

    /// <summary>Bytes as they are: <c>application/octet-stream</c>. Without it a <c>byte[]</c> is sent as the JSON text of its base 64.</summary>
    Raw = 5,
}
