namespace RateGen.Quotas;

/// <summary>A limit that holds something of a store.</summary>
internal interface IStoreHolder
{
    /// <summary>Gives back what is held and not used.</summary>
    Task ReturnAsync(CancellationToken cancellationToken);
}
