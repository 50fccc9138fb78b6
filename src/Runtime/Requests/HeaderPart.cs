namespace RateGen.Requests;

/// <summary>A header whose value the call gives. It replaces what was set before; null removes it.</summary>
internal sealed class HeaderPart(string name, string? value) : RequestPart
{
    public string Name => name;

    public string? Value => value;

    public override void Apply(HttpRequestMessage request) => RequestHeaders.Set(request, name, value);
}
