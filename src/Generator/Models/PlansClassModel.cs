namespace RateGen.Generator.Models;

/// <summary>A class of plans beside the clients of one namespace.</summary>
/// <param name="Namespace">The namespace, escaped; null for the global one.</param>
/// <param name="Accessibility">That of the most visible client.</param>
/// <param name="Plans">The plans.</param>
internal sealed record PlansClassModel(string? Namespace, string Accessibility, PlansModel Plans)
{
    /// <summary>The name of the emitted file.</summary>
    public string HintName => (Namespace is null ? "" : Namespace.Replace("@", "") + ".") + Plans.ClassName + ".g.cs";
}
