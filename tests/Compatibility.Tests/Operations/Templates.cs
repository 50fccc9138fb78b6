using Refit;

namespace Operations.OnRefit;

public interface ITemplates
{
    [Get("/")] Task Root();

    [Get("")] Task Empty();

    [Get("/a/b/c")] Task Literal();

    [Get("/a/b/")] Task TrailingSlash();

    [Get("/a?x=1")] Task LiteralQuery();

    [Get("/a?x=1&y=two")] Task LiteralQueries();

    [Get("/a?x=1")] Task LiteralAndQuery(string? y);

    [Get("/a?x={x}")] Task PlaceholderInQuery(string x);

    [Get("/a?x={x}&y={y}")] Task PlaceholdersInQuery(string x, int y);

    [Get("/a?x={x}")] Task PlaceholderInQueryAndMore(string x, string? z);

    [Get("/a/{x}?fixed=yes")] Task PathAndLiteralQuery(string x, int? z);

    [Get("/users/{id}")] Task Text(string id);

    [Get("/users/{ID}")] Task Case(string id);

    [Get("/users/{id}")] Task CaseOfParameter(string Id);

    [Get("/users/{user-id}")] Task Alias([AliasAs("user-id")] string id);

    [Get("/users/{user_id}")] Task AliasCase([AliasAs("USER_ID")] string id);

    [Get("/a/{x}/b/{y}/c/{z}")] Task Three(string x, int y, Guid z);

    [Get("/a/{x}{y}")] Task Adjacent(string x, int y);

    [Get("/a/{x}-{y}.json")] Task InSegment(string x, int y);

    [Get("/a/{x}/{x}")] Task Twice(string x);

    [Get("/a/prefix-{x}")] Task Prefixed(string x);

    [Get("/a/{x}/")] Task PlaceholderThenSlash(string x);

    [Get("/files/{**path}")] Task CatchAll(string path);

    [Get("/files/{**path}")] Task CatchAllAndQuery(string path, string? q);

    [Get("/users/{id}/files/{**path}")] Task PathThenCatchAll(int id, string path);

    [Get("/a/{x?}")] Task Optional(string? x);

    [Get("/a/{x?}/b")] Task OptionalMiddle(string? x);

    [Get("/a/{x?}")] Task OptionalNumber(int? x);

    [Get("/a/{x?}/{y?}")] Task TwoOptionals(string? x, string? y);

    [Get("/a/{x?}")] Task OptionalAndQuery(string? x, string? q);

    [Get("/a/caf\u00e9/{x}")] Task LiteralUnicode(string x);

    [Get("/a/%20/{x}")] Task LiteralEscaped(string x);

    [Get("/a/~b!c$d&e'f(g)*h+i,j;k=l:m@n")] Task LiteralReserved();
}

public interface IPathValues
{
    [Get("/v/{x}")] Task Bool(bool x);

    [Get("/v/{x}")] Task Byte(byte x);

    [Get("/v/{x}")] Task Short(short x);

    [Get("/v/{x}")] Task Int(int x);

    [Get("/v/{x}")] Task UInt(uint x);

    [Get("/v/{x}")] Task Long(long x);

    [Get("/v/{x}")] Task ULong(ulong x);

    [Get("/v/{x}")] Task Float(float x);

    [Get("/v/{x}")] Task Double(double x);

    [Get("/v/{x}")] Task Decimal(decimal x);

    [Get("/v/{x}")] Task Char(char x);

    [Get("/v/{x}")] Task GuidValue(Guid x);

    [Get("/v/{x}")] Task Date(DateTime x);

    [Get("/v/{x}")] Task Offset(DateTimeOffset x);

    [Get("/v/{x}")] Task Day(DateOnly x);

    [Get("/v/{x}")] Task Time(TimeOnly x);

    [Get("/v/{x}")] Task Span(TimeSpan x);

    [Get("/v/{x}")] Task UriValue(Uri x);

    [Get("/v/{x}")] Task VersionValue(Version x);

    [Get("/v/{x}")] Task Enum(Colour x);

    [Get("/v/{x}")] Task FlagsEnum(Access x);

    [Get("/v/{x}")] Task ByteEnum(Level x);

    [Get("/v/{x}")] Task Big(System.Numerics.BigInteger x);

    [Get("/v/{x}")] Task FormattedDate([Query(Format = "yyyy-MM-dd")] DateTime x);

    [Get("/v/{x}")] Task FormattedNumber([Query(Format = "0.000")] double x);

    [Get("/v/{x}")] Task FormattedGuid([Query(Format = "N")] Guid x);
}

public interface IDotted
{
    [Get("/a/{r.Name}")] Task One(Filter r);

    [Get("/a/{r.name}/{r.AGE}")] Task Two(Filter r);

    [Get("/a/{request.Name}")] Task Alias([AliasAs("request")] Filter r);

    [Get("/a/{r.Name}/{r.Age}/{r.Active}/{r.Colour}")] Task AllOfThem(Filter r);

    [Get("/a/{p.X}/{p.Y}")] Task Struct(Point p);

    [Get("/a/{p.Latitude},{p.Longitude}")] Task Record(Position p);

    [Get("/a/{o.Inner.Number}")] Task Nested(Outer o);

    [Get("/a/{r.Name}")] Task AndAnother(Filter r, string? q);

    [Put("/a/{r.Name}")] Task WithBody(Filter r, [Body] Person person);
}

public interface IEncoded
{
    [Get("/a/{x}")] Task Path([Encoded] string x);

    [Get("/a/{**x}")] Task CatchAll([Encoded] string x);

    [Get("/a")] Task Query([Encoded] string? x);

    [Get("/a")] Task QueryAlias([Encoded, AliasAs("the name")] string? x);

    [Get("/a")] Task QueryList([Encoded, Query(CollectionFormat.Multi)] string[]? x);

    [Get("/a")] Task Flag([QueryName, Encoded] string? x);

    [Get("/a"), QueryUriFormat(UriFormat.Unescaped)] Task Unescaped(string? q);

    [Get("/a/{x}"), QueryUriFormat(UriFormat.UriEscaped)] Task UriEscaped(string x, string? q);

    [Get("/a/{x}"), QueryUriFormat(UriFormat.SafeUnescaped)] Task SafeUnescaped(string x, string? q);
}
