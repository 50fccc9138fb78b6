namespace RateGen.CompilerServices;

public ref partial struct RequestBuilder
{
    /// <summary>Appends a query parameter, both sides escaped. Null is left out; an empty text is sent.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The name as the provider knows it.</param>
    /// <param name="value">The value, or null.</param>
    /// <returns>The request with the parameter.</returns>
    public RequestBuilder Query<T>(string name, T value) => Query(name, value, null);

    /// <summary>Appends a query parameter, as the other overload does, but in a format.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The name as the provider knows it.</param>
    /// <param name="value">The value, or null.</param>
    /// <param name="format">A .NET format string, or null.</param>
    /// <returns>The request with the parameter.</returns>
    public RequestBuilder Query<T>(string name, T value, string? format)
    {
        if (value is not null)
        {
            AppendName(name);
            Append("=");
            AppendValue(value, format);
        }

        return this;
    }

    /// <summary>Appends a query parameter of a nullable value type, as the other overload does, but without boxing it.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The name as the provider knows it.</param>
    /// <param name="value">The value, or null.</param>
    /// <returns>The request with the parameter.</returns>
    public RequestBuilder Query<T>(string name, T? value)
        where T : struct
        => value is { } present ? Query(name, present, null) : this;

    /// <summary>Appends a query parameter of a nullable value type in a format.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The name as the provider knows it.</param>
    /// <param name="value">The value, or null.</param>
    /// <param name="format">A .NET format string, or null.</param>
    /// <returns>The request with the parameter.</returns>
    public RequestBuilder Query<T>(string name, T? value, string? format)
        where T : struct
        => value is { } present ? Query(name, present, format) : this;

    /// <summary>Appends a query parameter; null is written as an empty text.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The name as the provider knows it.</param>
    /// <param name="value">The value, or null.</param>
    /// <param name="format">A .NET format string, or null.</param>
    /// <returns>The request with the parameter.</returns>
    public RequestBuilder QueryOrEmpty<T>(string name, T value, string? format = null)
        => value is null ? Query(name, "") : Query(name, value, format);

    /// <summary>Appends a query parameter without a value: <c>?flag</c>. Null is left out.</summary>
    /// <typeparam name="T">The type of the name.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="format">A .NET format string, or null.</param>
    /// <returns>The request with the parameter.</returns>
    public RequestBuilder Flag<T>(T name, string? format = null)
    {
        if (name is not null)
        {
            AppendSeparator();
            AppendValue(name, format);
        }

        return this;
    }

    /// <summary>Appends a query parameter without a value for each name. Null ones are left out.</summary>
    /// <typeparam name="T">The type of a name.</typeparam>
    /// <param name="names">The names, or null.</param>
    /// <param name="format">A .NET format string, or null.</param>
    /// <returns>The request with the parameters.</returns>
    public RequestBuilder Flags<T>(IEnumerable<T>? names, string? format = null)
    {
        foreach (T name in names ?? [])
        {
            this = Flag(name, format);
        }

        return this;
    }

    /// <summary>Appends the elements of a collection. Null is left out.</summary>
    /// <typeparam name="T">The type of an element.</typeparam>
    /// <param name="name">The name as the provider knows it.</param>
    /// <param name="values">The elements, or null.</param>
    /// <param name="collection">How they are written.</param>
    /// <param name="format">A .NET format string for each, or null.</param>
    /// <returns>The request with the parameters.</returns>
    public RequestBuilder QueryList<T>(string name, IEnumerable<T>? values, CollectionFormat collection = CollectionFormat.RefitParameterFormatter, string? format = null)
    {
        if (values is null)
        {
            return this;
        }

        if (collection == CollectionFormat.Multi)
        {
            foreach (T value in values)
            {
                this = (_writing & Writing.Form) == 0 ? Query(name, value, format) : QueryOrEmpty(name, value, format);
            }

            return this;
        }

        AppendName(name);
        string separator = "=";
        foreach (T value in values)
        {
            AppendDelimiter(separator);
            separator = Delimiter(collection);
            if (value is not null)
            {
                AppendValue(value, format);
            }
        }

        if (separator == "=")
        {
            Append("="); // An empty collection is an empty value.
        }

        return this;
    }

    /// <summary>Appends a query parameter without a value for each name that a method writes.</summary>
    /// <typeparam name="T">The type of a name.</typeparam>
    /// <param name="names">The names, or null.</param>
    /// <param name="text">Writes a name; null is left out.</param>
    /// <returns>The request with the parameters.</returns>
    public RequestBuilder FlagTexts<T>(IEnumerable<T>? names, Func<T, string?> text) => Flags(names?.Select(text));

    /// <summary>Appends the elements of a collection that a method writes. Null is left out.</summary>
    /// <typeparam name="T">The type of an element.</typeparam>
    /// <param name="name">The name as the provider knows it.</param>
    /// <param name="values">The elements, or null.</param>
    /// <param name="collection">How they are written.</param>
    /// <param name="text">Writes an element.</param>
    /// <returns>The request with the parameters.</returns>
    public RequestBuilder QueryTexts<T>(string name, IEnumerable<T>? values, CollectionFormat collection, Func<T, string?> text) => QueryList(name, values?.Select(text), collection);

    /// <summary>Appends what a converter makes of a value. Null is left out.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="prefix">What stands before each name.</param>
    /// <param name="value">The value, or null.</param>
    /// <param name="converter">The converter.</param>
    /// <returns>The request with the parameters.</returns>
    public RequestBuilder QueryPairs<T>(string prefix, T? value, IQueryConverter<T> converter)
        => value is null ? this : QueryMap(new QueryScope(prefix), converter.Convert(value));

    /// <summary>What follows, names and values, is escaped already, until <see cref="Escaped"/>.</summary>
    /// <returns>The request.</returns>
    public RequestBuilder Encoded()
    {
        _writing |= Writing.EncodedValues | Writing.EncodedNames;
        return this;
    }

    /// <summary>What follows is escaped again.</summary>
    /// <returns>The request.</returns>
    public RequestBuilder Escaped()
    {
        _writing &= ~(Writing.EncodedValues | Writing.EncodedNames);
        return this;
    }

    private static string Delimiter(CollectionFormat collection) => collection switch
    {
        CollectionFormat.Ssv => " ",
        CollectionFormat.Tsv => "\t",
        CollectionFormat.Pipes => "|",
        _ => ",",
    };

    private void AppendDelimiter(string delimiter)
    {
        if (delimiter == "=")
        {
            Append(delimiter);
        }
        else
        {
            AppendText(delimiter);
        }
    }
}
