using RateGen.CompilerServices;
using RateGen.Http;
using RateGen.Serialization;

namespace RateGen.Responses;

/// <summary>What holds for every response of one client.</summary>
/// <param name="Client">What the interface declares.</param>
/// <param name="Formats">How bodies are read.</param>
/// <param name="Timeout">How long reading a body may take.</param>
/// <param name="Clock">The client's clock.</param>
/// <param name="Redaction">What exceptions may show.</param>
internal sealed record AnswerRules(ClientDeclaration Client, BodyFormats Formats, TimeSpan Timeout, TimeProvider Clock, Redaction Redaction = default);
