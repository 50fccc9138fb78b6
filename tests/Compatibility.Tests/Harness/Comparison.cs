namespace Compatibility.Harness;

/// <summary>The two outcomes of one call.</summary>
internal sealed record Comparison(Operation Operation, Outcome Refit, Outcome RateGen, Difference? Documented)
{
    /// <summary>Whether both sent the same bytes, both refused to send, or differ exactly as documented.</summary>
    public bool Agrees { get; private init; }

    /// <summary>Whether a request of each side was there to compare.</summary>
    public bool Sent => Refit.Request is not null && RateGen.Request is not null;

    public static async Task<Comparison> OfAsync(Operation operation, Func<Choices> choices, bool defaults = false, string baseAddress = "https://api.example.com")
    {
        Outcome refit = await operation.Refit.CallAsync(baseAddress, choices(), defaults);
        Outcome rateGen = await operation.RateGen!.CallAsync(baseAddress, choices(), defaults);
        if (refit.Request == rateGen.Request && (refit.Request is not null || refit.Refused && rateGen.Refused))
        {
            return new(operation, refit, rateGen, null) { Agrees = true };
        }

        Difference? documented = Difference.All.FirstOrDefault(difference => difference.Explains(operation, refit, rateGen));
        return new(operation, refit, rateGen, documented) { Agrees = documented is not null };
    }

    public override string ToString()
        => $"    {Operation}({string.Join(", ", Refit.Arguments.Select(Literal))})\n    Refit:\n{Refit.Describe()}    RateGen:\n{RateGen.Describe()}";

    private static string Literal(object? argument) => argument switch
    {
        null => "null",
        string text => $"\"{text}\"",
        _ => argument is System.Collections.IEnumerable items ? $"[{string.Join(", ", items.Cast<object?>().Select(Literal))}]" : argument.ToString() ?? "",
    };
}
