using RateGen.CompilerServices;

namespace RateGen.Http;

/// <summary>What holds for every response of one client.</summary>
/// <param name="Client">What the interface declares.</param>
/// <param name="Key">The API key, or null.</param>
/// <param name="Timeout">How long reading a body may take.</param>
/// <param name="Clock">The client's clock.</param>
internal sealed record AnswerRules(ClientDeclaration Client, ApiKey? Key, TimeSpan Timeout, TimeProvider Clock);
