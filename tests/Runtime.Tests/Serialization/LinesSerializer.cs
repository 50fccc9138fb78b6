using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using RateGen.Runtime.Tests.Http;

namespace RateGen.Runtime.Tests.Serialization;

/// <summary>A format of one's own: a person is <c>name;age</c>, several stand on lines of their own.</summary>
internal class LinesSerializer : IContentSerializer
{
    public string ContentType => "text/x-people; charset=utf-8";

    public void Serialize<T>(Stream body, T value)
    {
        using StreamWriter writer = new(body, new UTF8Encoding(false), leaveOpen: true);
        foreach (Person person in value as IEnumerable<Person> ?? [(Person)(object)value!])
        {
            writer.Write($"{person.Name};{person.Age}\n");
        }
    }

    public T? Deserialize<T>(Stream body)
    {
        using StreamReader reader = new(body, leaveOpen: true);
        List<Person> people = [];
        while (reader.ReadLine() is { } line)
        {
            people.Add(Parse(line));
        }

        return (T?)(object?)(typeof(T) == typeof(Person) ? people.FirstOrDefault() : people);
    }

    public virtual async IAsyncEnumerable<T> DeserializeItems<T>(Stream body, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using StreamReader reader = new(body, leaveOpen: true);
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            yield return (T)(object)Parse(line);
        }
    }

    private static Person Parse(string line)
        => line.Split(';') is [var name, var age] ? new(name, int.Parse(age, CultureInfo.InvariantCulture)) : throw new FormatException($"\"{line}\" is no person.");
}

/// <summary>The same without items: only what every serializer must have.</summary>
internal sealed class WholeSerializer : IContentSerializer
{
    private readonly LinesSerializer _lines = new();

    public string ContentType => _lines.ContentType;

    public void Serialize<T>(Stream body, T value) => _lines.Serialize(body, value);

    public T? Deserialize<T>(Stream body) => _lines.Deserialize<T>(body);
}
