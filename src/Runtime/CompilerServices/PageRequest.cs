using System.ComponentModel;

namespace RateGen.CompilerServices;

/// <summary>Writes the request of one page from the arguments of the call and where the page lies.</summary>
/// <typeparam name="TArguments">The arguments of the call, but for what differs from page to page.</typeparam>
/// <param name="arguments">The arguments of the call.</param>
/// <param name="page">Where the page lies.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate RequestBuilder PageRequest<in TArguments>(TArguments arguments, PagePosition page);
