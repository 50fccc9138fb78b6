using RateGen.Http;

namespace RateGen.Responses;

/// <summary>The response of a call, for its reader.</summary>
/// <param name="rules">What holds for every response of the client.</param>
/// <param name="call">The call.</param>
/// <param name="response">The response, whose headers have arrived.</param>
/// <param name="attempts">How many requests it took.</param>
internal readonly struct Answer(AnswerRules rules, Call call, HttpResponseMessage response, int attempts)
{
    public AnswerRules Rules { get; } = rules;

    /// <summary>The call; whoever keeps it beyond the reading takes one that is not used again, see <see cref="Flight.Of(Http.Call)"/>.</summary>
    public Call Call { get; } = call;

    /// <summary>The address that was asked, without the key.</summary>
    public Uri Address => Call.Address;

    public HttpResponseMessage Response { get; } = response;

    public int Attempts { get; } = attempts;

    /// <summary>The request and its response as exceptions tell them.</summary>
    /// <param name="body">The beginning of the body, or null when it was not read.</param>
    public Exchange Exchange(byte[]? body) => new(Rules, Call, Response, body, Attempts);

    /// <summary>What a reader of the body says, as a message may quote it.</summary>
    public string Explain(Exception failure) => Show(failure.Message.TrimEnd('.'));

    /// <summary>The text as a message may quote it.</summary>
    public string Show(string text) => Rules.Redaction.Text(text, new Secrets(Call, Response.RequestMessage?.Headers));

    /// <summary>What a body throws that broke off while it was read.</summary>
    /// <param name="failure">Why.</param>
    public ApiContentException CutOff(Exception failure)
    {
        Exchange exchange = Exchange(null);
        return new($"{exchange.Describe()}, but its body broke off ({Explain(failure.InnerException ?? failure)}).", exchange, failure);
    }
}
