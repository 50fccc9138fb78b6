namespace RateGen.Generator.Models;

/// <summary>How one emitted <c>Create</c> meets the members of that name.</summary>
internal enum CreateKind
{
    /// <summary>Nothing is in its way.</summary>
    Plain,

    /// <summary>It hides one of a base interface.</summary>
    Hides,

    /// <summary>The interface has one itself; that is an error, and none is emitted.</summary>
    Taken,
}

/// <summary>How <c>Create(options)</c> and <c>Create(httpClient, options)</c> meet the members of that name.</summary>
internal sealed record CreateModel(CreateKind WithOptions, CreateKind WithHttpClient);
