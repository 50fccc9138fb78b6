using Refit;

namespace Operations.OnRefit;

#if RATEGEN
[ApiClient(CollectionFormat = CollectionFormat.Multi)]
#else
[Compatibility.Harness.Oracle(Collections = CollectionFormat.Multi)]
#endif
public partial interface IMultiClient
{
    [Get("/c")] Task Texts(List<string?>? texts);

    [Get("/c")] Task Numbers(int[]? numbers, [Query(CollectionFormat.Csv)] int[]? own);

    [Get("/c")] Task Enums([Query(Format = "D")] IReadOnlyList<Colour>? colours, [AliasAs("x")] Guid[]? ids);

    [Get("/c")] Task Members(Lists? lists);

    [Post("/c")] Task Fields([Body(BodySerializationMethod.UrlEncoded)] Form form);
}

#if RATEGEN
[ApiClient(CollectionFormat = CollectionFormat.Pipes)]
#else
[Compatibility.Harness.Oracle(Collections = CollectionFormat.Pipes)]
#endif
public partial interface IPipesClient
{
    [Get("/c")] Task Texts(List<string?>? texts);

    [Get("/c")] Task Numbers(int[]? numbers, [Query(CollectionFormat.Csv)] int[]? own);

    [Get("/c")] Task Enums([Query(Format = "D")] IReadOnlyList<Colour>? colours, [AliasAs("x")] Guid[]? ids);

    [Get("/c")] Task Members(Lists? lists);

    [Post("/c")] Task Fields([Body(BodySerializationMethod.UrlEncoded)] Form form);
}
