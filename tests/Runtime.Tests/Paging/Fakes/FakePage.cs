namespace RateGen.Runtime.Tests.Paging.Fakes;

/// <summary>A page of numbers, with everything that a page may say of the others.</summary>
public sealed record FakePage(int[]? Items, string? Next = null, bool? More = null, long? Total = null, string? Beside = null);
