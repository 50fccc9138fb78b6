namespace Compatibility.Paging;

/// <summary>A page, with everything that may name the next one.</summary>
public sealed record Slice(List<Entry>? Items, string? Next = null, Uri? Link = null, int Total = 0, bool More = false);

/// <summary>An item.</summary>
public sealed record Entry(int Id);
