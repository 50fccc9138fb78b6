namespace RateGen.Generator.Models;

/// <summary>A parameter that differs from page to page.</summary>
/// <param name="Role">What it says.</param>
/// <param name="In">Where it travels.</param>
/// <param name="Path">The names under which it travels: one, or those that lead to its place in the body.</param>
/// <param name="Form">How the argument becomes the token of the first page.</param>
/// <param name="Max">The largest size of a page; 0 when it is not known.</param>
internal sealed record PageParameterModel(PageRole Role, TokenIn In, EquatableArray<string> Path, PathForm Form, int Max = 0);

/// <summary>What a parameter says of pages.</summary>
internal enum PageRole
{
    Token,
    Size,
    Number,
    Offset,
}
