using System.Net.Http.Headers;

namespace RateGen.Paging;

/// <summary>The answer to the request for a page.</summary>
/// <param name="Body">The page.</param>
/// <param name="Headers">The headers of the response.</param>
/// <param name="Address">The address that it was asked at, without secrets.</param>
internal readonly record struct PageAnswer<TPage>(TPage Body, HttpResponseHeaders? Headers, Uri? Address);
