namespace RateGen;

/// <summary>Sends the parameter as the body. On POST, PUT and PATCH a single object without attributes is the body anyway.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class BodyAttribute : Attribute
{
    /// <summary>Writes the body by the type of the parameter, see <see cref="BodySerializationMethod.Default"/>.</summary>
    public BodyAttribute()
    {
    }

    /// <summary>Writes the body by the type of the parameter.</summary>
    /// <param name="buffered">Whether a stream is read into memory before it is sent.</param>
    public BodyAttribute(bool buffered) => Buffered = buffered;

    /// <summary>Writes the body in a form.</summary>
    /// <param name="serializationMethod">The form.</param>
    public BodyAttribute(BodySerializationMethod serializationMethod) => SerializationMethod = serializationMethod;

    /// <summary>Writes the body in a form.</summary>
    /// <param name="serializationMethod">The form.</param>
    /// <param name="buffered">Whether a stream is read into memory before it is sent.</param>
    public BodyAttribute(BodySerializationMethod serializationMethod, bool buffered)
    {
        SerializationMethod = serializationMethod;
        Buffered = buffered;
    }

    /// <summary>In which form the body is written. Default: by the type of the parameter.</summary>
    public BodySerializationMethod SerializationMethod { get; }

    /// <summary>
    /// Whether a stream is read into memory before it is sent, so that its length is known and the request can be repeated. Default: false.
    /// Everything that is not a stream lies in memory anyway.
    /// </summary>
    public bool Buffered { get; }
}
