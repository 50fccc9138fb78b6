namespace RateGen.Paging;

/// <summary>An enumeration may send no further request. It reaches the caller within a <see cref="PagingException"/>.</summary>
internal sealed class RequestBudgetException(string message) : Exception(message);
