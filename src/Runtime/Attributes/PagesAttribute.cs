namespace RateGen;

/// <summary>The base of the page styles: says how the pages of a method chain. The method returns <c>IPages&lt;TPage, TItem&gt;</c>, and every page takes a permit.</summary>
/// <remarks>Paths name JSON or C# names, for example <c>response.users</c>; <c>['odd.name']</c> is a name that holds dots.</remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public abstract class PagesAttribute : Attribute
{
    private protected PagesAttribute()
    {
    }

    /// <summary>The path of the items in the page. Missing items are an empty page. Default: the page itself, or the only sequence of the item type in it.</summary>
    public string? Items { get; set; }

    /// <summary>The path of a boolean that says whether there is a further page, for example <c>has_more</c>. Default: none.</summary>
    public string? More { get; set; }

    /// <summary>The path of the number of all items, for example <c>total_count</c>. Default: none.</summary>
    public string? Total { get; set; }

    /// <summary>How the pages may end. Default: what the style needs, and <see cref="RateGen.EndOn.MoreFalse"/> when <see cref="More"/> is given.</summary>
    public EndOn EndOn { get; set; }

    /// <summary>Whether an empty text is a token like any other instead of the end. Default: false.</summary>
    public bool EmptyTokenIsValid { get; set; }

    /// <summary>
    /// Further values that each page hands to the request for the next one, as <c>from &gt; to</c>, separated by commas: <c>pit_id &gt; pit.id</c>.
    /// They travel where the page token travels. Default: none.
    /// </summary>
    public string? Carry { get; set; }

    /// <summary>The most pages that one enumeration may fetch; a further one ends in a <c>PagingException</c> that can be resumed. From 1. Default: 0, any number.</summary>
    public int MaxPages { get; set; }
}
