using Refit;

namespace Operations.OnRefit;

public interface ICollectionFormats
{
    [Get("/c")] Task Default(string[]? x);

    [Get("/c")] Task Csv([Query(CollectionFormat.Csv)] string[]? x);

    [Get("/c")] Task Ssv([Query(CollectionFormat.Ssv)] string[]? x);

    [Get("/c")] Task Tsv([Query(CollectionFormat.Tsv)] string[]? x);

    [Get("/c")] Task Pipes([Query(CollectionFormat.Pipes)] string[]? x);

    [Get("/c")] Task Multi([Query(CollectionFormat.Multi)] string[]? x);

    [Get("/c")] Task Formatter([Query(CollectionFormat.RefitParameterFormatter)] string[]? x);

    [Get("/c")] Task DefaultNumbers(int[]? x);

    [Get("/c")] Task CsvNumbers([Query(CollectionFormat.Csv)] int[]? x);

    [Get("/c")] Task SsvNumbers([Query(CollectionFormat.Ssv)] long[]? x);

    [Get("/c")] Task TsvNumbers([Query(CollectionFormat.Tsv)] double[]? x);

    [Get("/c")] Task PipesNumbers([Query(CollectionFormat.Pipes)] decimal[]? x);

    [Get("/c")] Task MultiNumbers([Query(CollectionFormat.Multi)] int[]? x);

    [Get("/c")] Task DefaultEnums(Colour[]? x);

    [Get("/c")] Task CsvEnums([Query(CollectionFormat.Csv)] Colour[]? x);

    [Get("/c")] Task MultiEnums([Query(CollectionFormat.Multi)] Colour[]? x);

    [Get("/c")] Task DefaultNullables(int?[]? x);

    [Get("/c")] Task CsvNullables([Query(CollectionFormat.Csv)] int?[]? x);

    [Get("/c")] Task MultiNullables([Query(CollectionFormat.Multi)] int?[]? x);

    [Get("/c")] Task DefaultNullTexts(string?[]? x);

    [Get("/c")] Task CsvNullTexts([Query(CollectionFormat.Csv)] string?[]? x);

    [Get("/c")] Task MultiNullTexts([Query(CollectionFormat.Multi)] string?[]? x);

    [Get("/c")] Task MultiDates([Query(CollectionFormat.Multi)] DateTime[]? x);

    [Get("/c")] Task CsvDates([Query(CollectionFormat.Csv)] DateTimeOffset[]? x);

    [Get("/c")] Task MultiGuids([Query(CollectionFormat.Multi)] Guid[]? x);

    [Get("/c")] Task CsvBools([Query(CollectionFormat.Csv)] bool[]? x);

    [Get("/c")] Task MultiBools([Query(CollectionFormat.Multi)] bool[]? x);

    [Get("/c")] Task CsvChars([Query(CollectionFormat.Csv)] char[]? x);
}

public interface ICollectionTypes
{
    [Get("/c")] Task List([Query(CollectionFormat.Multi)] List<string>? x);

    [Get("/c")] Task Enumerable([Query(CollectionFormat.Multi)] IEnumerable<int>? x);

    [Get("/c")] Task ReadOnlyList([Query(CollectionFormat.Csv)] IReadOnlyList<string>? x);

    [Get("/c")] Task Collection([Query(CollectionFormat.Csv)] ICollection<int>? x);

    [Get("/c")] Task Set([Query(CollectionFormat.Pipes)] HashSet<int>? x);

    [Get("/c")] Task InterfaceList([Query(CollectionFormat.Ssv)] IList<Colour>? x);

    [Get("/c")] Task DefaultEnumerable(IEnumerable<string>? x);

    [Get("/c")] Task DefaultList(List<int>? x);
}

public interface ICollectionNames
{
    [Get("/c")] Task Alias([AliasAs("ids[]"), Query(CollectionFormat.Multi)] int[]? x);

    [Get("/c")] Task AliasCsv([AliasAs("the ids"), Query(CollectionFormat.Csv)] int[]? x);

    [Get("/c")] Task Two([Query(CollectionFormat.Multi)] int[]? a, [Query(CollectionFormat.Csv)] string[]? b);

    [Get("/c")] Task AmongValues(string? a, [Query(CollectionFormat.Multi)] int[]? x, string? b);

    [Get("/c/{id}")] Task WithPath(int id, [Query(CollectionFormat.Multi)] string[]? x);

    [Get("/c")] Task Indexed([Query(CollectionFormat.Indexed)] List<Filter>? x);

    [Get("/c")] Task IndexedStructs([Query(CollectionFormat.Indexed)] Point[]? x);

    [Get("/c")] Task IndexedNested([Query(CollectionFormat.Indexed)] List<Named>? x);

    [Get("/c")] Task IndexedAlias([AliasAs("item"), Query(CollectionFormat.Indexed)] List<Filter>? x);
}
