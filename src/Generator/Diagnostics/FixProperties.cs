namespace RateGen.Generator.Diagnostics;

/// <summary>What a diagnostic carries along for its code fix, beside its text.</summary>
internal static class FixProperties
{
    /// <summary>The text that would be right in the place of the wrong one.</summary>
    public const string Replacement = nameof(Replacement);

    /// <summary>The attribute that is missing at the declaration, without brackets.</summary>
    public const string Attribute = nameof(Attribute);

    /// <summary>The name of what is missing.</summary>
    public const string Name = nameof(Name);

    /// <summary>The C# type of what is missing, when it is no text.</summary>
    public const string Type = nameof(Type);
}
