using System.Globalization;

namespace RateGen.CompilerServices;

// Dictionaries and objects in the query: a parameter for each pair or member.
public ref partial struct RequestBuilder
{
    /// <summary>Appends a parameter for each pair, whose sides methods write.</summary>
    /// <typeparam name="TKey">The type of a name.</typeparam>
    /// <typeparam name="TValue">The type of a value.</typeparam>
    /// <param name="at">Where the names stand.</param>
    /// <param name="pairs">The pairs, or null.</param>
    /// <param name="key">Writes a name, or null for the usual way.</param>
    /// <param name="value">Writes a value, or null for the usual way.</param>
    /// <returns>The request with the parameters.</returns>
    public RequestBuilder QueryMap<TKey, TValue>(QueryScope at, IEnumerable<KeyValuePair<TKey, TValue>>? pairs, Func<TKey, string?>? key, Func<TValue, string?>? value)
        => QueryMap(at, pairs?.Select(pair => KeyValuePair.Create(
            key is null ? RouteValue.Format(pair.Key) : key(pair.Key), pair.Value is null ? null : value is null ? RouteValue.Format(pair.Value) : value(pair.Value))));

    /// <summary>Appends a parameter for each pair. Pairs without a value or with a blank name are left out.</summary>
    /// <typeparam name="TKey">The type of a name.</typeparam>
    /// <typeparam name="TValue">The type of a value.</typeparam>
    /// <param name="at">Where the names stand.</param>
    /// <param name="pairs">The pairs, or null.</param>
    /// <returns>The request with the parameters.</returns>
    public RequestBuilder QueryMap<TKey, TValue>(QueryScope at, IEnumerable<KeyValuePair<TKey, TValue>>? pairs) => QueryMap(at, pairs, null);

    /// <summary>Appends a parameter for each pair in a format. Pairs without a value or with a blank name are left out.</summary>
    /// <typeparam name="TKey">The type of a name.</typeparam>
    /// <typeparam name="TValue">The type of a value.</typeparam>
    /// <param name="at">Where the names stand.</param>
    /// <param name="pairs">The pairs, or null.</param>
    /// <param name="format">A .NET format string for each value, or null.</param>
    /// <returns>The request with the parameters.</returns>
    public RequestBuilder QueryMap<TKey, TValue>(QueryScope at, IEnumerable<KeyValuePair<TKey, TValue>>? pairs, string? format)
    {
        foreach ((TKey key, TValue value) in pairs ?? [])
        {
            if (value is not null && RouteValue.Format(key) is var name && !string.IsNullOrWhiteSpace(name))
            {
                this = Query(at + name, value, format);
            }
        }

        return this;
    }

    /// <summary>Appends the members of the value of each pair, under its name.</summary>
    /// <typeparam name="TKey">The type of a name.</typeparam>
    /// <typeparam name="TValue">The type of a value.</typeparam>
    /// <param name="at">Where the names stand.</param>
    /// <param name="pairs">The pairs, or null.</param>
    /// <param name="write">Writes the members of a value.</param>
    /// <returns>The request with the parameters.</returns>
    public RequestBuilder QueryObjects<TKey, TValue>(QueryScope at, IEnumerable<KeyValuePair<TKey, TValue>>? pairs, QueryWriter<TValue> write)
    {
        foreach ((TKey key, TValue value) in pairs ?? [])
        {
            if (value is not null && RouteValue.Format(key) is var name && !string.IsNullOrWhiteSpace(name))
            {
                this = write(this, at.In(name), value);
            }
        }

        return this;
    }

    /// <summary>Appends the members of an object. Null is left out.</summary>
    /// <typeparam name="T">The declared type of the object.</typeparam>
    /// <param name="at">Where the members stand.</param>
    /// <param name="value">The object, or null.</param>
    /// <param name="write">Writes its members.</param>
    /// <returns>The request with the parameters.</returns>
    public RequestBuilder QueryObject<T>(QueryScope at, T? value, QueryWriter<T> write)
        where T : class
        => value is null ? this : write(this, at, value);

    /// <summary>Appends the members of a value.</summary>
    /// <typeparam name="T">The declared type of the value.</typeparam>
    /// <param name="at">Where the members stand.</param>
    /// <param name="value">The value, or null.</param>
    /// <param name="write">Writes its members.</param>
    /// <returns>The request with the parameters.</returns>
    public RequestBuilder QueryObject<T>(QueryScope at, T? value, QueryWriter<T> write)
        where T : struct
        => value is { } present ? write(this, at, present) : this;

    /// <summary>Appends the members of each element under its index: <c>items[0].Name=a</c>. Null elements are left out, but counted.</summary>
    /// <typeparam name="T">The type of an element.</typeparam>
    /// <param name="name">The name as the provider knows it.</param>
    /// <param name="values">The elements, or null.</param>
    /// <param name="delimiter">What stands between an element and the names of its members.</param>
    /// <param name="write">Writes the members of an element.</param>
    /// <returns>The request with the parameters.</returns>
    public RequestBuilder QueryIndexed<T>(string name, IEnumerable<T>? values, string delimiter, QueryWriter<T> write)
    {
        Writing before = _writing & Writing.EncodedNames;
        _writing |= Writing.EncodedNames; // The brackets stay.
        int index = 0;
        foreach (T value in values ?? [])
        {
            if (value is not null)
            {
                this = write(this, new QueryScope(string.Create(CultureInfo.InvariantCulture, $"{name}[{index}]{delimiter}"), delimiter), value);
            }

            index++;
        }

        _writing = (_writing & ~Writing.EncodedNames) | before;
        return this;
    }
}
