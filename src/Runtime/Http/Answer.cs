namespace RateGen.Http;

/// <summary>A successful response whose body is not read yet.</summary>
/// <param name="Response">The response; whoever takes it disposes it.</param>
/// <param name="Attempts">How many requests it took.</param>
internal readonly record struct Answer(HttpResponseMessage Response, int Attempts);
