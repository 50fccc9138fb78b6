namespace RateGen;

/// <summary>The next page begins after the last item of this one: the request for it sends that item's key in the parameter marked <see cref="PageTokenAttribute"/>.</summary>
public sealed class KeysetPagesAttribute : PagesAttribute
{
    /// <summary>The path of the key in an item, for example <c>id</c>. Required.</summary>
    public string? Key { get; set; }
}
