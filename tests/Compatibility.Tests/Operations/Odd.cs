using Refit;

namespace Operations.OnRefit;

public interface IOddNames
{
    [Get("/n/{class}")] Task Keyword(string @class, int? @event);

    [Get("/n/{größe}")] Task Unicode(string größe, string? straße);

    [Get("/n/{_id}")] Task Underscore(int _id, string? __q);

    [Get("/n/{id}")] Task KeywordAlias([AliasAs("id")] string @namespace, [AliasAs("größe")] int? @int);

    [Get("/n")] Task SameAsMembers(string? request, string? cancellationToken, string? options, string? builder);

    [Get("/n")] Task KeywordHeader([Header("X-Class")] string? @class, [Property("p")] string? @object);

    [Post("/n"), Multipart] Task KeywordPart(string @class, [AliasAs("größe")] string @long);

    [Get("/n/{class}")] Task @Void([AliasAs("class")] string text);
}

public interface IOddParameters
{
    [Get("/p")] Task Params(params int[] ids);

    [Get("/p")] Task ParamsOfTexts(string? first, [Query(CollectionFormat.Multi)] params string?[] rest);

    [Get("/p/{id}")] Task Defaults(int id, string? text = "a b", int number = 7, bool? flag = null, Colour colour = Colour.Green, CancellationToken token = default);

    [Get("/p/{id}")] Task NullableToken(int id, string? q, CancellationToken? token = null);

    [Get("/p")] Task TokenFirst(CancellationToken token, string? q);

    [Get("/p")] Task Flags(Access access, Access? maybe, [Query(Format = "D")] Access number);

    [Get("/p/{level}")] Task SmallEnum(Level level, [Query(CollectionFormat.Csv)] Level[]? levels);

    [Get("/p/{x}/{x}")] Task Twice(string x, string? y);

    [Get("/p/{x}-{y}.{z}")] Task Glued(int x, string y, Guid z);

    [Get("/p/{X}?fixed={y}")] Task QueryPlaceholder(int x, string y, int? z);

    [Get("/p?a=1&b={b}&c")] Task FixedFlags(string b, string? d);
}

public interface IOddQueries
{
    [Get("/q")] Task TwoObjects([Query] Filter? one, [Query] Named? two);

    [Get("/q")] Task TwoPrefixed([Query(".", "a")] Filter? one, [Query("-", "b")] Inner? two);

    [Get("/q")] Task DeepPrefixed([Query("_", "deep")] Outer? outer);

    [Get("/q")] Task ByEnum(Dictionary<Colour, string?>? map);

    [Get("/q")] Task ByFlags(IDictionary<Access, int>? map, [Query(".", "p")] Dictionary<Colour, int>? prefixed);

    [Get("/q")] Task ByNumber(Dictionary<int, double>? map);

    [Get("/q")] Task ObjectAndMap(Filter? filter, Dictionary<string, string>? map, string? text);

    [Get("/q")] Task PointAndPosition(Point point, Position? position);

    [Get("/q")] Task NullablePoint(Point? point);

    [Get("/q/{filter.Name}/{filter.Age}")] Task TwoMembers(Filter filter, Inner? inner);

    [Get("/q")] Task ListsTwice([Query(CollectionFormat.Multi)] List<Colour?>? colours, [Query(CollectionFormat.Pipes)] IReadOnlyCollection<DateTime>? days);

    [Get("/q")] Task FormattedList([Query(CollectionFormat.Csv, Format = "0.0")] double[]? numbers);

    [Post("/q")] Task BodyBesideObject([Body] Person person, [Query] Filter? filter, [Query("-", "pre")] Inner? inner);
}

public interface IOddReturns
{
    [Get("/r")] ValueTask<Person?> NullableValueTask(string? q);

    [Get("/r")] ValueTask<int?> NullableNumber(string? q);

    [Get("/r")] Task<List<Person?>> ListOfNullables(int? q);

    [Get("/r")] Task<IReadOnlyDictionary<string, Person>> Map(int? q);
}

[Headers("X-One: base", "X-Two: base", "Accept: text/plain")]
public interface IOddBase<T>
{
    [Get("/b/{id}"), Headers("X-One")] Task Removes(int id, [Header("X-Two")] string? two);

    [Post("/b"), Headers("X-Two:", "Accept: application/json")] Task<T> Replaces([Body] T body, CancellationToken? token = null);
}

[Headers("X-Two: derived", "X-One")]
public interface IOddDerived : IOddBase<Person>
{
    [Get("/b/{key}"), Headers("X-One: back")] Task Returns([AliasAs("key")] string @base = "x", [Query(CollectionFormat.Multi)] params int[] ids);
}

public interface IOddParts
{
    [Post("/m"), Multipart] Task SameName([AliasAs("file")] StreamPart one, [AliasAs("file")] ByteArrayPart two);

    [Post("/m"), Multipart] Task ListOfParts(IEnumerable<ByteArrayPart> files, string text, int? number);

    [Post("/m?x={x}"), Multipart] Task PartsAndQuery(string x, [Query] string? q, ByteArrayPart file, [Header("X-H")] string? header);
}
