using Refit;

namespace Operations.OnRefit;

#if RATEGEN
[ApiClient(MemberNaming = MemberNaming.CamelCase)]
#else
[Compatibility.Harness.Oracle(KeyFormatter = typeof(CamelCaseUrlParameterKeyFormatter))]
#endif
public partial interface ICamelCase
{
    [Get("/k")] Task Members(Words? TheWords);

    [Post("/k")] Task Fields([Body(BodySerializationMethod.UrlEncoded)] Words words);
}

#if RATEGEN
[ApiClient(MemberNaming = MemberNaming.KebabCase)]
#else
[Compatibility.Harness.Oracle(KeyFormatter = typeof(KebabCaseUrlParameterKeyFormatter))]
#endif
public partial interface IKebabCase
{
    [Get("/k")] Task Members(Words? TheWords);

    [Post("/k")] Task Fields([Body(BodySerializationMethod.UrlEncoded)] Words words);
}

#if RATEGEN
[ApiClient(MemberNaming = MemberNaming.SnakeCase)]
#else
[Compatibility.Harness.Oracle(KeyFormatter = typeof(SnakeCaseUrlParameterKeyFormatter))]
#endif
public partial interface ISnakeCase
{
    [Get("/k")] Task Members(Words? TheWords);

    [Get("/k")] Task Nested(Outer? TheOuter);

    [Get("/k")] Task Delimited([Query("-", "ThePrefix")] Outer? outer);

    [Get("/k")] Task NamesOfProperties(Named? named);

    [Get("/k")] Task ListsInObject(Lists? lists);

    [Get("/k/{TheId}")] Task Parameters(int TheId, string? TheText, [Query(CollectionFormat.Multi)] int[]? TheList);

    [Get("/k")] Task Keys(Dictionary<string, string>? TheMap);

    [Get("/k")] Task Objects(Dictionary<string, Filter>? TheMap);

    [Get("/k/{filter.Name}")] Task RestOfAnObject(Filter filter);

    [Get("/k")] Task Indexed([Query(CollectionFormat.Indexed)] List<Filter>? TheItems);

    [Post("/k")] Task Fields([Body(BodySerializationMethod.UrlEncoded)] Form form);

    [Post("/k")] Task FieldsOfWords([Body(BodySerializationMethod.UrlEncoded)] Words words);

    [Post("/k")] Task JsonStaysAsItIs([Body] Words words);

    [Multipart, Post("/k")] Task Parts(string ThePart, Words words);
}

/// <summary>Names that naming policies may take apart in different ways.</summary>
public sealed class Words
{
    public string? UserName { get; set; }

    public string? XMLHttpRequest { get; set; }

    public int Page2Size { get; set; }

    public bool? ID { get; set; }

    public string? A { get; set; }

    public string? lower { get; set; }

    public Colour TheColour { get; set; }

    public string? UserID2 { get; set; }
}

#if RATEGEN
[ApiClient(UrlResolution = UrlResolution.Rfc3986)]
#else
[Compatibility.Harness.Oracle(UrlResolution = UrlResolutionMode.Rfc3986)]
#endif
public partial interface IResolved
{
    [Get("")] Task Empty();

    [Get("")] Task EmptyAndQuery(string? q);

    [Get("?fixed=1")] Task OnlyQuery(string? q);

    [Get("users")] Task Relative();

    [Get("/users")] Task Rooted();

    [Get("users/{id}")] Task RelativeValue(string id, string? q);

    [Get("/users/{id}")] Task RootedValue(string id, string? q);

    [Get("{id}/x")] Task BeginsWithValue(int id);

    [Get("files/{**path}")] Task CatchAll(string path);

    [Get("a/{x?}")] Task Optional(string? x);

    [Get("a?b=c")] Task LiteralQuery(int? q);

    [Post("users")] Task Body([Body] Person person);

    [Get("")] Task Url([Url] string url);

    [Get(""), Headers("X-A: b")] Task RelativeUrl([Url(AllowRelative = true)] string url);
}

#if RATEGEN
[ApiClient(UrlResolution = UrlResolution.Rfc3986)]
#else
[Compatibility.Harness.Oracle(UrlResolution = UrlResolutionMode.Rfc3986)]
#endif
[PathPrefix("api/v3")]
public partial interface IResolvedWithPrefix
{
    [Get("users/{id}")] Task Relative(int id);

    [Get("/users")] Task Rooted();

    [Get("")] Task Empty(string? q);
}
