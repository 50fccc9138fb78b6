namespace RateGen.Requests;

/// <summary>A value that handlers find in the options of the message.</summary>
internal sealed class PropertyPart<T>(string key, T value) : RequestPart
{
    public override void Apply(HttpRequestMessage request) => request.Options.Set(new HttpRequestOptionsKey<T>(key), value);
}
