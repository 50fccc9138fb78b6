using Refit;

namespace Operations.OnRefit;

public interface IQueryValues
{
    [Get("/q")] Task Bool(bool x);

    [Get("/q")] Task NullableBool(bool? x);

    [Get("/q")] Task Byte(byte x);

    [Get("/q")] Task SByte(sbyte x);

    [Get("/q")] Task Short(short x);

    [Get("/q")] Task UShort(ushort x);

    [Get("/q")] Task Int(int x);

    [Get("/q")] Task NullableInt(int? x);

    [Get("/q")] Task UInt(uint x);

    [Get("/q")] Task Long(long x);

    [Get("/q")] Task NullableLong(long? x);

    [Get("/q")] Task ULong(ulong x);

    [Get("/q")] Task Float(float x);

    [Get("/q")] Task Double(double x);

    [Get("/q")] Task NullableDouble(double? x);

    [Get("/q")] Task Decimal(decimal x);

    [Get("/q")] Task NullableDecimal(decimal? x);

    [Get("/q")] Task Char(char x);

    [Get("/q")] Task Text(string x);

    [Get("/q")] Task NullableText(string? x);

    [Get("/q")] Task GuidValue(Guid x);

    [Get("/q")] Task NullableGuid(Guid? x);

    [Get("/q")] Task Date(DateTime x);

    [Get("/q")] Task NullableDate(DateTime? x);

    [Get("/q")] Task Offset(DateTimeOffset x);

    [Get("/q")] Task NullableOffset(DateTimeOffset? x);

    [Get("/q")] Task Day(DateOnly x);

    [Get("/q")] Task NullableDay(DateOnly? x);

    [Get("/q")] Task Time(TimeOnly x);

    [Get("/q")] Task Span(TimeSpan x);

    [Get("/q")] Task NullableSpan(TimeSpan? x);

    [Get("/q")] Task UriValue(Uri? x);

    [Get("/q")] Task VersionValue(Version? x);

    [Get("/q")] Task Enum(Colour x);

    [Get("/q")] Task NullableEnum(Colour? x);

    [Get("/q")] Task FlagsEnum(Access x);

    [Get("/q")] Task ByteEnum(Level? x);

    [Get("/q")] Task Big(System.Numerics.BigInteger x);

    [Get("/q")] Task Half(Half x);

    [Get("/q")] Task Wide(Int128 x);
}

public interface IQueryNames
{
    [Get("/q")] Task Several(string? a, int? b, bool? c);

    [Get("/q")] Task Alias([AliasAs("user_id")] string? id);

    [Get("/q")] Task AliasReserved([AliasAs("filter[name]")] string? id);

    [Get("/q")] Task AliasUnicode([AliasAs("größe")] string? id);

    [Get("/q")] Task AliasSpace([AliasAs("a b&c=d")] string? id);

    [Get("/q")] Task Name([Query(Name = "user-id")] string? id);

    [Get("/q")] Task AliasBeatsName([AliasAs("alias"), Query(Name = "name")] string? id);

    [Get("/q")] Task Attributed([Query] string? id);

    [Get("/q")] Task Keyword(string? @class, int? @event);

    [Get("/q")] Task Capital(string? PageSize);

    [Get("/q")] Task Defaults(string? sort = "name", int page = 1, bool ascending = true, Colour colour = Colour.Blue, double scale = 1.5);

    [Get("/q")] Task Token(string? q, CancellationToken cancellationToken);

    [Get("/q")] Task DefaultToken(string? q, CancellationToken cancellationToken = default);

    [Get("/q")] Task NullableToken(string? q, CancellationToken? cancellationToken);

    [Get("/q")] Task KeepsNull([Query(SerializeNull = true)] string? x);

    [Get("/q")] Task KeepsNullNumber([Query(SerializeNull = true)] int? x);

    [Get("/q")] Task Ten(int a, int b, int c, int d, int e, int f, int g, int h, int i, int j);
}

public interface IQueryFlags
{
    [Get("/q")] Task Flag([QueryName] string? x);

    [Get("/q")] Task FlagAmongValues(string? a, [QueryName] string? x, string? b);

    [Get("/q")] Task FlagList([QueryName] string[]? x);

    [Get("/q")] Task FlagNumber([QueryName] int x);

    [Get("/q")] Task FlagEnum([QueryName] Colour? x);

    [Get("/q?a=1")] Task FlagAfterLiteral([QueryName] string? x);
}

public interface IQueryFormats
{
    [Get("/q")] Task Date([Query(Format = "yyyy-MM-dd")] DateTime x);

    [Get("/q")] Task Iso([Query(Format = "o")] DateTime x);

    [Get("/q")] Task IsoOffset([Query(Format = "O")] DateTimeOffset x);

    [Get("/q")] Task NullableDate([Query(Format = "yyyyMMdd")] DateTime? x);

    [Get("/q")] Task Money([Query(Format = "0.00")] decimal x);

    [Get("/q")] Task Grouped([Query(Format = "N2")] double x);

    [Get("/q")] Task Padded([Query(Format = "D8")] int x);

    [Get("/q")] Task Percent([Query(Format = "P0")] double x);

    [Get("/q")] Task Compact([Query(Format = "N")] Guid x);

    [Get("/q")] Task Span([Query(Format = @"hh\:mm")] TimeSpan x);

    [Get("/q")] Task Day([Query(Format = "dd.MM.yyyy")] DateOnly x);

    [Get("/q")] Task EnumNumber([Query(Format = "D")] Colour x);

    [Get("/q")] Task EnumHex([Query(Format = "X")] Access x);

    [Get("/q")] Task EmptyFormat([Query(Format = "")] DateTime x);

    [Get("/q")] Task FormatOfText([Query(Format = "0.00")] string? x);

    [Get("/q")] Task ThreeArguments([Query(".", "p", "0.0")] double x);

    [Get("/q")] Task ListOfDates([Query(CollectionFormat.Multi, Format = "yyyy-MM-dd")] DateTime[] x);

    [Get("/q")] Task CsvOfMoney([Query(CollectionFormat.Csv, Format = "0.00")] List<decimal> x);

    [Get("/q")] Task AsString([Query(TreatAsString = true)] Position? x);
}

public interface IQueryObjects
{
    [Get("/q")] Task Flat(Filter? filter);

    [Get("/q")] Task Attributed([Query] Filter? filter);

    [Get("/q")] Task Delimiter([Query("_")] Outer? outer);

    [Get("/q")] Task Prefix([Query(".", "f")] Filter? filter);

    [Get("/q")] Task DelimiterAndPrefix([Query("-", "search")] Outer? outer);

    [Get("/q")] Task NamesOfProperties(Named? named);

    [Get("/q")] Task Nested(Outer? outer);

    [Get("/q")] Task ListsInObject(Lists? lists);

    [Get("/q")] Task FormatsInObject(Formatted? formatted);

    [Get("/q")] Task Struct(Point point);

    [Get("/q")] Task NullableStruct(Point? point);

    [Get("/q")] Task Record(Position? position);

    [Get("/q")] Task Derived(Dog? dog);

    [Get("/q")] Task DeclaredType(Animal? animal);

    [Get("/q")] Task Two(Filter? a, Named? b);

    [Get("/q")] Task ObjectAndValue(Filter? a, string? x, int y);

    [Get("/q")] Task AliasOnObject([AliasAs("f")] Filter? filter);

    [Post("/q")] Task OnPost([Query] Filter? filter);

    [Delete("/q")] Task OnDelete(Filter? filter);

    [Get("/q/{id}")] Task WithPath(int id, Filter? filter);
}

public interface IQueryDictionaries
{
    [Get("/q")] Task Strings(Dictionary<string, string>? map);

    [Get("/q")] Task Interface(IDictionary<string, string>? map);

    [Get("/q")] Task Numbers(Dictionary<string, int>? map);

    [Get("/q")] Task Dates(Dictionary<string, DateTime>? map);

    [Get("/q")] Task NumberKeys(Dictionary<int, string>? map);

    [Get("/q")] Task EnumKeys(Dictionary<Colour, string>? map);

    [Get("/q")] Task EnumValues(Dictionary<string, Colour>? map);

    [Get("/q")] Task Nulls(Dictionary<string, string?>? map);

    [Get("/q")] Task Prefixed([Query(".", "m")] Dictionary<string, string>? map);

    [Get("/q")] Task Aliased([AliasAs("m")] Dictionary<string, string>? map);

    [Get("/q")] Task WithValue(Dictionary<string, string>? map, string? x);
}
