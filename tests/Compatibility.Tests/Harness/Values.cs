using System.Collections;
using System.Numerics;
using System.Reflection;
using System.Text;

namespace Compatibility.Harness;

/// <summary>Builds arguments of any type that an operation takes, of either side.</summary>
internal static class Values
{
    private static readonly string[] s_texts =
    [
        "plain", "two words", "", "a/b", "a?b#c", "a&b=c", "a+b", "100%", "%2F", "ü", "Straße 5", "日本", "😀", "a,b", "a|b", "tab\there",
        "q\"uote'", "~-._", "!*'()", ";:@$", "[x]{y}", "\\back", "  padded  ", "e\u0301", "<tag>", "a\u00a0b", "0", "null", "line\r\nbreak", "nul\0", ".", "a/../b",
    ];

    private static readonly Dictionary<Type, object[]> s_tables = new()
    {
        [typeof(bool)] = [true, false],
        [typeof(byte)] = [(byte)7, byte.MinValue, byte.MaxValue],
        [typeof(sbyte)] = [(sbyte)7, sbyte.MinValue, sbyte.MaxValue],
        [typeof(short)] = [(short)7, short.MinValue, short.MaxValue],
        [typeof(ushort)] = [(ushort)7, ushort.MinValue, ushort.MaxValue],
        [typeof(int)] = [7, 0, -1, int.MinValue, int.MaxValue, 1000000],
        [typeof(uint)] = [7u, uint.MinValue, uint.MaxValue],
        [typeof(long)] = [7L, 0L, -1L, long.MinValue, long.MaxValue],
        [typeof(ulong)] = [7UL, ulong.MinValue, ulong.MaxValue],
        [typeof(float)] = [1.5f, 0f, -0f, 1e20f, 1e-7f, float.NaN, float.PositiveInfinity, 0.1f],
        [typeof(double)] = [1.5, 0.0, -0.0, 1e20, 1e-7, double.NaN, double.NegativeInfinity, 0.1, 1234567.891],
        [typeof(Half)] = [(Half)1.5, Half.Zero, Half.MaxValue],
        [typeof(decimal)] = [1.50m, 0m, -1234567.891m, decimal.MaxValue, 0.00000001m],
        [typeof(Int128)] = [Int128.One, Int128.MaxValue, Int128.MinValue],
        [typeof(BigInteger)] = [BigInteger.One, BigInteger.Pow(10, 40), BigInteger.MinusOne],
        [typeof(char)] = ['a', '/', ' ', 'ü', '&'],
        [typeof(Guid)] = [new Guid("6f9619ff-8b86-d011-b42d-00cf4fc964ff"), Guid.Empty],
        [typeof(DateTime)] =
        [
            new DateTime(2026, 3, 4, 5, 6, 7, DateTimeKind.Utc), new DateTime(2026, 12, 31, 23, 59, 59, 999, DateTimeKind.Unspecified), DateTime.MinValue, DateTime.MaxValue,
        ],
        [typeof(DateTimeOffset)] =
        [
            new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero), new DateTimeOffset(2026, 3, 4, 5, 6, 7, 890, TimeSpan.FromHours(2)),
            new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.FromMinutes(-570)),
        ],
        [typeof(DateOnly)] = [new DateOnly(2026, 3, 4), DateOnly.MinValue, DateOnly.MaxValue],
        [typeof(TimeOnly)] = [new TimeOnly(5, 6, 7), TimeOnly.MinValue, new TimeOnly(23, 59, 59, 999)],
        [typeof(TimeSpan)] = [new TimeSpan(1, 2, 3), TimeSpan.Zero, new TimeSpan(-1, 2, 3, 4, 567), TimeSpan.MaxValue],
        [typeof(Uri)] = [new Uri("https://example.com/a b?x=1#f"), new Uri("/relative/ü", UriKind.Relative), new Uri("https://EXAMPLE.com:443")],
        [typeof(Version)] = [new Version(1, 2, 3), new Version(1, 0)],
    };

    /// <summary>Whether the values of a type are no text and hold none.</summary>
    public static bool IsNumber(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is var bare && (bare.IsEnum || s_tables.ContainsKey(bare)) || type.IsArray && IsNumber(type.GetElementType()!);

    public static object? Build(ParameterInfo parameter, Choices choices)
    {
        if (parameter.ParameterType == typeof(CancellationToken) || parameter.ParameterType == typeof(CancellationToken?))
        {
            return CancellationToken.None;
        }

        if (parameter.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "UrlAttribute"))
        {
            return Address(parameter, choices);
        }

        NullabilityInfo nullability = new NullabilityInfoContext().Create(parameter);
        return Build(parameter.ParameterType, nullability, choices, 0);
    }

    public static object? Build(PropertyInfo property, Choices choices)
        => Build(property.PropertyType, new NullabilityInfoContext().Create(property), choices, 0);

    private static object? Build(Type type, NullabilityInfo? nullability, Choices choices, int depth)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return choices.Next(5) == 4 ? null : Build(underlying, null, choices, depth);
        }

        // Read state: that of a type parameter depends on its argument.
        if (!type.IsValueType && nullability is { ReadState: NullabilityState.Nullable } && (depth > 2 || choices.Next(5) == 4))
        {
            return null;
        }

        return Scalar(type, choices) ?? Raw(type, choices) ?? Part(type, choices) ?? Sequence(type, nullability, choices, depth) ?? Object(type, choices, depth);
    }

    private static object? Scalar(Type type, Choices choices)
    {
        if (type == typeof(string))
        {
            return choices.FreshText() ?? s_texts[choices.Next(s_texts.Length)];
        }

        if (type.IsEnum)
        {
            Array values = Enum.GetValuesAsUnderlyingType(type);
            int index = choices.Next(values.Length + 1);
            return index < values.Length ? Enum.ToObject(type, values.GetValue(index)!) : Enum.ToObject(type, 99);
        }

        if (!s_tables.TryGetValue(type, out object[]? table))
        {
            return null;
        }

        return (choices.FreshNumber(), Type.GetTypeCode(type)) switch
        {
            ({ } number, TypeCode.Int32) => (int)number,
            ({ } number, TypeCode.Int64) => number,
            ({ } number, TypeCode.Double) => BitConverter.Int64BitsToDouble(number),
            ({ } number, TypeCode.Decimal) => number / 1000m,
            ({ } number, TypeCode.DateTime) => new DateTime(Math.Abs(number % DateTime.MaxValue.Ticks), (DateTimeKind)choices.Next(2)),
            _ => table[choices.Next(table.Length)],
        };
    }

    private static object? Raw(Type type, Choices choices)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(choices.FreshText() ?? s_texts[choices.Next(s_texts.Length)]);
        return type switch
        {
            _ when type == typeof(Stream) => new MemoryStream(bytes),
            _ when type == typeof(byte[]) => bytes,
            _ when type == typeof(StringContent) => new StringContent(Encoding.UTF8.GetString(bytes), Encoding.UTF8, "application/x-custom"),
            _ when type == typeof(ByteArrayContent) || type == typeof(HttpContent) => new ByteArrayContent(bytes),
            _ when type == typeof(FileInfo) => new FileInfo(SampleFile.Path),
            _ => null,
        };
    }

    /// <summary>StreamPart, ByteArrayPart or FileInfoPart of either side.</summary>
    private static object? Part(Type type, Choices choices)
    {
        string[] names = ["file.txt", "größe 1.bin", "a\"b.txt", "no-extension"];
        string?[] types = [null, "text/plain", "application/octet-stream"];
        string?[] fields = [null, "field", "the field"];
        object? Create(object value) => Activator.CreateInstance(type, value, names[choices.Next(names.Length)], types[choices.Next(types.Length)], fields[choices.Next(fields.Length)]);
        return type.Name switch
        {
            "StreamPart" => Create(new MemoryStream([1, 2, 3, 255])),
            "ByteArrayPart" => Create(new byte[] { 0, 10, 13, 200 }),
            "FileInfoPart" => Create(new FileInfo(SampleFile.Path)),
            _ => null,
        };
    }

    private static object? Sequence(Type type, NullabilityInfo? nullability, Choices choices, int depth)
    {
        if (type.IsGenericType && type.GetGenericArguments() is [var key, var value] && type.IsAssignableTo(typeof(IEnumerable)))
        {
            IDictionary map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(key, value))!;
            NullabilityInfo? ofValue = nullability?.GenericTypeArguments is [_, var second] ? second : null;
            int count = choices.Next(4);
            for (int i = 0; i < count; i++)
            {
                object name = key == typeof(string) ? MapKey(choices, i) : Build(key, null, choices, depth + 1)!;
                map[name] = Build(value, ofValue, choices, depth + 1);
            }

            return map;
        }

        Type? element = type.IsArray ? type.GetElementType() : type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)) ? type.GetGenericArguments()[0] : null;
        if (element is null)
        {
            return null;
        }

        NullabilityInfo? ofElement = type.IsArray ? nullability?.ElementType : nullability?.GenericTypeArguments.FirstOrDefault();
        int[] lengths = [1, 3, 0, 2];
        Array items = Array.CreateInstance(element, lengths[choices.Next(lengths.Length)]);
        for (int i = 0; i < items.Length; i++)
        {
            items.SetValue(Build(element, ofElement, choices, depth + 1), i);
        }

        return type.IsArray || type.IsInterface && type.IsAssignableFrom(items.GetType()) ? items : Activator.CreateInstance(type, items);
    }

    /// <summary>Header names must be tokens, and the same maps serve as headers.</summary>
    private static string MapKey(Choices choices, int index)
    {
        string[] names = ["X-A", "x-b", "Key", "a.b", "under_score"];
        return names[choices.Next(names.Length)] + (index == 0 ? "" : index.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static object Object(Type type, Choices choices, int depth)
    {
        ConstructorInfo? constructor = type.GetConstructors().OrderBy(candidate => candidate.GetParameters().Length).FirstOrDefault();
        object?[] arguments = constructor is null ? [] : [.. constructor.GetParameters().Select(parameter => Build(parameter.ParameterType, null, choices, depth + 1))];
        object built = Activator.CreateInstance(type, arguments)!;
        foreach (PropertyInfo property in type.GetProperties().Where(property => property.SetMethod is { IsPublic: true }))
        {
            property.SetValue(built, Build(property.PropertyType, new NullabilityInfoContext().Create(property), choices, depth + 1));
        }

        return built;
    }

    private static object Address(ParameterInfo parameter, Choices choices)
    {
        if (parameter.CustomAttributes.Any(attribute => attribute.NamedArguments.Count > 0) && choices.Next(3) == 2)
        {
            string[] relative = ["x/y?z=1", "/x", "?z=1", "", "ü/a b", "a:b", " "];
            return relative[choices.Next(relative.Length)];
        }

        string[] addresses = ["https://other.example/a/b?c=d", "http://127.0.0.1:8080/", "https://other.example/ü/a b", "https://user@other.example/x#fragment"];
        string address = addresses[choices.Next(addresses.Length)];
        return parameter.ParameterType == typeof(Uri) ? new Uri(address) : address;
    }
}
