namespace RateGen.Generator.Parsing;

/// <summary>How the JSON names of members follow from their C# names.</summary>
/// <param name="Policy">The naming policy.</param>
/// <param name="IgnoresCase">Whether names match whatever their case.</param>
internal sealed record JsonNaming(JsonNamingPolicyKind Policy, bool IgnoresCase)
{
    /// <summary>The web defaults, which the client uses without a context.</summary>
    public static readonly JsonNaming Web = new(JsonNamingPolicyKind.CamelCase, true);

    /// <summary>The defaults of a context.</summary>
    public static readonly JsonNaming General = new(JsonNamingPolicyKind.Unspecified, false);

    public StringComparer Comparer => IgnoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
}

/// <summary>The values of <c>JsonKnownNamingPolicy</c>.</summary>
internal enum JsonNamingPolicyKind
{
    Unspecified,
    CamelCase,
    SnakeCaseLower,
    SnakeCaseUpper,
    KebabCaseLower,
    KebabCaseUpper,
}
