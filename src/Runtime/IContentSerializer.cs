namespace RateGen;

/// <summary>Writes and reads bodies in another format than JSON: XML, MessagePack, or JSON by another library. See <see cref="ApiClientOptions.Serializer"/>.</summary>
/// <remarks>Its members are called by many calls at once. Bodies are buffered, so that a request can be repeated and reading never waits; only items are read while they arrive.</remarks>
public interface IContentSerializer
{
    /// <summary>The <c>Content-Type</c> of what <see cref="Serialize"/> writes, for example <c>application/xml; charset=utf-8</c>.</summary>
    string ContentType { get; }

    /// <summary>Writes the body of a request.</summary>
    /// <typeparam name="T">The type that the method declares.</typeparam>
    /// <param name="body">Where to; leave it open.</param>
    /// <param name="value">What.</param>
    void Serialize<T>(Stream body, T value);

    /// <summary>Reads the body of a response. What it throws becomes the inner exception of an <see cref="ApiContentException"/>.</summary>
    /// <typeparam name="T">The type that the method declares.</typeparam>
    /// <param name="body">The whole body, in memory.</param>
    T? Deserialize<T>(Stream body);

    /// <summary>Reads the items of a response while it arrives, for methods that return <see cref="IAsyncEnumerable{T}"/>.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="body">The body, from the network: read it asynchronously and leave it open.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <exception cref="NotSupportedException">The serializer reads whole bodies only, which is the default.</exception>
    IAsyncEnumerable<T> DeserializeItems<T>(Stream body, CancellationToken cancellationToken)
        => throw new NotSupportedException($"{GetType().Name} of ApiClientOptions.Serializer reads whole bodies only, and a method returns items one by one. Implement IContentSerializer.DeserializeItems, or return a Task of a list.");
}
