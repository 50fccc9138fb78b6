namespace RateGen.CodeFixes.Fixes;

/// <summary>Lets callers cancel the operation.</summary>
internal sealed class AddCancellationToken : AddParameter
{
    public override string Title(FixSite site) => "Add a CancellationToken";

    protected override string? Text(FixSite site)
        => site.Model.LookupNamespacesAndTypes(site.Node.SpanStart, name: nameof(CancellationToken)).IsEmpty
            ? "System.Threading.CancellationToken cancellationToken = default"
            : "CancellationToken cancellationToken = default";
}
