namespace RateGen.Generator.Models;

/// <summary>How pages chain by a token.</summary>
/// <param name="ItemType">The fully qualified type of an item.</param>
/// <param name="Items">The access to the items after <c>page</c>: <c>.Response?.Users</c>.</param>
/// <param name="Next">The access to the next token after <c>page</c>.</param>
internal sealed record PagesModel(string ItemType, string Items, string Next);
