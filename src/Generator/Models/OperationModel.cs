namespace RateGen.Generator.Models;

/// <summary>One method of the client that sends requests.</summary>
internal sealed record OperationModel
{
    /// <summary>The name of the method, escaped.</summary>
    public required string Name { get; init; }

    /// <summary>The name of its policies: the method's without <c>Async</c>, unique in the client.</summary>
    public required string PolicyName { get; init; }

    /// <summary>The interface that is implemented explicitly, because a public method would clash; null otherwise.</summary>
    public string? ExplicitInterface { get; init; }

    /// <summary>The verb as the wire writes it.</summary>
    public required string Verb { get; init; }

    public required RouteTemplate Route { get; init; }

    /// <summary>What stands for the placeholders of the route, in order.</summary>
    public EquatableArray<RouteValueModel> RouteValues { get; init; }

    /// <summary>What follows the route, in order.</summary>
    public EquatableArray<StepModel> Steps { get; init; }

    /// <summary>The headers that every call carries.</summary>
    public EquatableArray<HeaderModel> Headers { get; init; }

    /// <summary>The type parameters of the method with their brackets, or an empty text.</summary>
    public string TypeParameters { get; init; } = "";

    /// <summary>The constraints of the type parameters, or an empty text.</summary>
    public string Constraints { get; init; } = "";

    public required EquatableArray<ParameterModel> Parameters { get; init; }

    /// <summary>The fully qualified return type.</summary>
    public required string ReturnType { get; init; }

    /// <summary>What is made of the body of the response.</summary>
    public ResponseForm Form { get; init; }

    /// <summary>Whether the method returns status and headers beside it.</summary>
    public ResponseHead Head { get; init; }

    /// <summary>The field that reads a body with status and headers, or null.</summary>
    public ReaderModel? Reader { get; init; }

    /// <summary>Whether the method returns a <c>ValueTask</c>.</summary>
    public bool IsValueTask { get; init; }

    /// <summary>The type of the response body (of a page or an item when there are some) that is read as JSON; null when there is none.</summary>
    public JsonTypeModel? Response { get; init; }

    public bool IsIdempotent { get; init; }

    /// <summary>The header that carries a key made once for each call, or null.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>What is in force for responses that are no success, or null when it is just what the client declares.</summary>
    public ResponsesModel? Responses { get; init; }

    public PagesModel? Pages { get; init; }

    public RateDiscoveryModel? DiscoversRate { get; init; }

    public UsageReadingModel? ReportsUsage { get; init; }

    /// <summary>What a request costs, or null for the client's price.</summary>
    public PriceModel? Price { get; init; }

    /// <summary>How many permits a call takes.</summary>
    public int Permits { get; init; } = 1;

    /// <summary>How long a call and each of its attempts may take.</summary>
    public TimeBoundsModel Time { get; init; }

    /// <summary>By which parameter limits are split, or null.</summary>
    public PartitionModel? Partition { get; init; }

    /// <summary>The limits of the method, or null when they are just the client's.</summary>
    public EquatableArray<LimitModel>? Limits { get; init; }
}
