namespace RateGen.CodeFixes.Fixes;

/// <summary>Adds the parameter that carries the token of the next page.</summary>
internal sealed class AddPageToken : AddParameter
{
    public override string Title(FixSite site) => "Add the page token";

    protected override string? Text(FixSite site) => "[PageToken] string? cursor = null";
}
