using RateGen.CompilerServices;

namespace RateGen.Paging;

/// <summary>What follows a page that names the next one by a token.</summary>
internal static class TokenStep
{
    public static PageStep To(in PagePosition at, string? token)
        => token is null ? PageStep.Ended(EndOn.TokenMissing) : PageStep.To(at with { Token = token });
}
