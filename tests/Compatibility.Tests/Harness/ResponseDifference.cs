namespace Compatibility.Harness;

/// <summary>A deliberate difference of results, as docs/coming-from-refit.md lists it.</summary>
internal static class ResponseDifference
{
    public static bool Explains(Operation operation, CannedResponse canned, string refit, string rateGen) => false;
}
