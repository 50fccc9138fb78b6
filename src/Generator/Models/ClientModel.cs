namespace RateGen.Generator.Models;

/// <summary>All that is emitted for one client interface. Holds values only, so that equal declarations compare equal in every compilation.</summary>
internal sealed record ClientModel
{
    /// <summary>The name of the emitted file.</summary>
    public required string HintName { get; init; }

    /// <summary>The names by which the interface and its client are written.</summary>
    public required ClientNames Names { get; init; }

    /// <summary>Which static members the emitted part of the interface adds.</summary>
    public required CreateModel Create { get; init; }

    /// <summary>The id of the first error of the interface itself, or null. A client with one throws it at once.</summary>
    public string? Fault { get; init; }

    /// <summary>Whether the compiler refuses a type of the interface: no class is emitted, which would only repeat that.</summary>
    public bool HasCompilerErrors { get; init; }

    /// <summary>The absolute base address, or null.</summary>
    public string? BaseAddress { get; init; }

    /// <summary>How routes are joined to it.</summary>
    public UrlResolution UrlResolution { get; init; }

    /// <summary>The fully qualified name of the JSON context, or null.</summary>
    public string? JsonContext { get; init; }

    /// <summary>The fully qualified name of the serializer in place of JSON, or null.</summary>
    public string? Serializer { get; init; }

    /// <summary>The description that the client names, or null.</summary>
    public ApiSpecModel? ApiSpec { get; init; }

    /// <summary>What that description says; null until it was read, and when there is none.</summary>
    public SpecModel? Spec { get; init; }

    /// <summary>Types of the client's namespace whose names end in Plans: a class of plans may not clash with them.</summary>
    public EquatableArray<string> PlansTypes { get; init; }

    /// <summary>Where the API key travels, or null.</summary>
    public KeyModel? Key { get; init; }

    /// <summary>Limits and quotas, in declaration order.</summary>
    public EquatableArray<LimitModel> Limits { get; init; }

    /// <summary>What the interface declares of responses that are no success.</summary>
    public required ResponsesModel Responses { get; init; }

    /// <summary>What the provider charges, or null.</summary>
    public PriceModel? Price { get; init; }

    /// <summary>The currency of all prices, or null when there are none.</summary>
    public string? Currency { get; init; }

    /// <summary>Warnings about obsolete and experimental types that the interface uses, and that were told there.</summary>
    public EquatableArray<string> Suppressions { get; init; }

    /// <summary>The headers of the interface, which most operations carry.</summary>
    public EquatableArray<HeaderModel> Headers { get; init; }

    /// <summary>The properties of the interface.</summary>
    public EquatableArray<PropertyModel> Properties { get; init; }

    /// <summary>The methods that write objects.</summary>
    public EquatableArray<WriterModel> Writers { get; init; }

    /// <summary>The methods that write enums.</summary>
    public EquatableArray<EnumTextModel> EnumTexts { get; init; }

    /// <summary>The operations, in declaration order: the interface's own, then those of its bases.</summary>
    public EquatableArray<OperationModel> Operations { get; init; }

    /// <summary>The members that must be there for the class to compile and can only throw.</summary>
    public EquatableArray<FaultyMemberModel> FaultyMembers { get; init; }
}
