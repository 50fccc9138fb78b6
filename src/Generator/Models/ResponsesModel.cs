namespace RateGen.Generator.Models;

/// <summary>What an interface or one of its methods declares of responses that are no success.</summary>
internal sealed record ResponsesModel
{
    /// <summary>What means "too fast", in declaration order.</summary>
    public EquatableArray<RetryModel> Retry { get; init; }

    /// <summary>What means "used up", in declaration order.</summary>
    public EquatableArray<ExhaustedModel> Exhausted { get; init; }

    /// <summary>How faults that may pass are repeated, or null.</summary>
    public TransientModel? Transient { get; init; }

    /// <summary>Which responses of a status 2xx are successes, or null: all.</summary>
    public BodyConditionModel? Success { get; init; }

    /// <summary>What failed calls throw, in declaration order.</summary>
    public EquatableArray<ThrowsModel> Throws { get; init; }
}
