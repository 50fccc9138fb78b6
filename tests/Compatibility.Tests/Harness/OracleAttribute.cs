namespace Compatibility.Harness;

/// <summary>What Refit is told in its settings where RateGen is told in an attribute.</summary>
[AttributeUsage(AttributeTargets.Interface)]
internal sealed class OracleAttribute : Attribute
{
    /// <summary>What names the members of objects, or null for Refit's default.</summary>
    public Type? KeyFormatter { get; set; }

    /// <summary>How routes are joined to the base address.</summary>
    public Refit.UrlResolutionMode UrlResolution { get; set; }

    /// <summary>How collections are written.</summary>
    public Refit.CollectionFormat Collections { get; set; }

    public Refit.RefitSettings ToSettings()
    {
        Refit.RefitSettings settings = new() { UrlResolution = UrlResolution, CollectionFormat = Collections };
        if (KeyFormatter is not null)
        {
            settings.UrlParameterKeyFormatter = (Refit.IUrlParameterKeyFormatter)Activator.CreateInstance(KeyFormatter)!;
        }

        return settings;
    }
}
