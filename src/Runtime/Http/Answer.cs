namespace RateGen.Http;

/// <summary>The response of a call, for its reader.</summary>
/// <param name="rules">What holds for every response of the client.</param>
/// <param name="call">The call.</param>
/// <param name="response">The response, whose headers have arrived.</param>
/// <param name="attempts">How many requests it took.</param>
internal readonly struct Answer(AnswerRules rules, in Call call, HttpResponseMessage response, int attempts)
{
    private readonly Call _call = call;

    public AnswerRules Rules { get; } = rules;

    public Call Call => _call;

    public HttpResponseMessage Response { get; } = response;

    /// <summary>The request and its response as exceptions tell them.</summary>
    /// <param name="content">The beginning of the body, or null when it was not read.</param>
    public Exchange Exchange(string? content) => new(Rules.Client, Rules.Key, _call, Response, content, attempts);
}
