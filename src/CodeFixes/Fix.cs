using Microsoft.CodeAnalysis;

namespace RateGen.CodeFixes;

/// <summary>One mechanical cure.</summary>
internal abstract class Fix
{
    /// <summary>What the cure does, as the editor offers it.</summary>
    public abstract string Title(FixSite site);

    /// <summary>The file with the cure in it; null when it does not apply here.</summary>
    public abstract SyntaxNode? Apply(FixSite site);
}
