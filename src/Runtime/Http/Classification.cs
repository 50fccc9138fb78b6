using RateGen.CompilerServices;

namespace RateGen.Http;

/// <summary>What a response means, and the declaration that says so.</summary>
/// <param name="Class">The class.</param>
/// <param name="Retry">The declaration that calls it too fast, or null.</param>
/// <param name="Exhausted">The declaration that calls it used up, or null.</param>
internal readonly record struct Classification(ResponseClass Class, RetryDeclaration? Retry = null, ExhaustedDeclaration? Exhausted = null);
