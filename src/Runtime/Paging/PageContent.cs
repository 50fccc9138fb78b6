using System.Net.Http.Headers;
using RateGen.CompilerServices;

namespace RateGen.Paging;

/// <summary>A page that came, as styles read it.</summary>
/// <param name="At">How it was asked for.</param>
/// <param name="Body">Its body.</param>
/// <param name="Headers">The headers of the response.</param>
/// <param name="Address">The address that it was asked at, without secrets.</param>
/// <param name="Items">All its items, also those that were taken before.</param>
internal readonly record struct PageContent<TPage, TItem>(PagePosition At, TPage Body, HttpResponseHeaders? Headers, Uri? Address, IReadOnlyList<TItem> Items);
