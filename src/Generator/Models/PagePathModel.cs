namespace RateGen.Generator.Models;

/// <summary>A value in a page or an item.</summary>
/// <param name="Access">The access that the compiler checks, after <c>page</c>: <c>.Response?.Users</c>.</param>
/// <param name="Rest">The names that are looked up at run time, from there.</param>
/// <param name="Form">What it is read as.</param>
internal sealed record PagePathModel(string Access, EquatableArray<string> Rest, PathForm Form);

/// <summary>How a value is read.</summary>
internal enum PathForm
{
    /// <summary>It has the type that is needed.</summary>
    AsIs,

    /// <summary>As text.</summary>
    Text,

    /// <summary>As JSON text.</summary>
    Raw,

    /// <summary>The text of an address.</summary>
    Address,

    /// <summary>As a boolean.</summary>
    Flag,

    /// <summary>As a whole number.</summary>
    Number,

    /// <summary>As a sequence of JSON values.</summary>
    Items,
}
