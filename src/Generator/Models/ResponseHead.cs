namespace RateGen.Generator.Models;

/// <summary>Whether a method returns status and headers beside the body.</summary>
internal enum ResponseHead
{
    None,

    /// <summary><c>ApiResponse&lt;T&gt;</c>, or <c>IApiResponse</c> without a body.</summary>
    Class,

    /// <summary><c>IApiResponse&lt;T&gt;</c>.</summary>
    Interface,
}
