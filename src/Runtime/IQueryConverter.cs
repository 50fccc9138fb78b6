namespace RateGen;

/// <summary>Writes values of one type to a query: see <see cref="QueryConverterAttribute"/>.</summary>
/// <typeparam name="T">The type of the parameter.</typeparam>
public interface IQueryConverter<in T>
{
    /// <summary>The query parameters that a value becomes, in order and unescaped. A pair whose value is null, or whose name is blank, is left out.</summary>
    /// <param name="value">The value; not null.</param>
    IEnumerable<KeyValuePair<string, string?>> Convert(T value);
}
