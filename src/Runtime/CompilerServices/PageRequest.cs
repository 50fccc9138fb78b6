using System.ComponentModel;

namespace RateGen.CompilerServices;

/// <summary>Writes the request of one page from the arguments of the call and the page's token.</summary>
/// <typeparam name="TArguments">The arguments of the call, without the token.</typeparam>
/// <param name="arguments">The arguments of the call.</param>
/// <param name="pageToken">The page's token; null is left out.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate RequestBuilder PageRequest<in TArguments>(TArguments arguments, string? pageToken);
