using System.Runtime.Serialization;
using System.Text.Json.Serialization;
using Refit;

namespace Operations.OnRefit;

public enum Colour
{
    Red,
    [EnumMember(Value = "deep blue")] Blue,
    Green,
    [EnumMember(Value = "")] Nothing,
    [EnumMember] Grey,
}

public enum Shade
{
    Dark,
    [JsonStringEnumMemberName("very light")] Light,
}

[Flags]
public enum Access
{
    None = 0,
    Read = 1,
    Write = 2,
    All = Read | Write,
}

public enum Level : byte
{
    Low = 1,
    High = 200,
}

public sealed class Filter
{
    public string? Name { get; set; }

    public int Age { get; set; }

    public bool? Active { get; set; }

    public Colour Colour { get; set; }
}

public sealed class Named
{
    [AliasAs("first")] public string? One { get; set; }

    [JsonPropertyName("second")] public string? Two { get; set; }

    [AliasAs("third"), JsonPropertyName("3rd")] public string? Three { get; set; }

    [Query(Name = "fourth")] public string? Four { get; set; }

    [IgnoreDataMember] public string? Hidden { get; set; }

    [JsonIgnore] public string? Ignored { get; set; }

    public string? WriteOnly { set => Hidden = value; }

    public string Constant => "constant";

    internal string? Internal { get; set; }
}

public sealed class Outer
{
    public string? Text { get; set; }

    public Inner? Inner { get; set; }

    [Query("-", "pre")] public Inner? Prefixed { get; set; }

    [AliasAs("aka")] public Inner? Aliased { get; set; }
}

public sealed class Inner
{
    public int Number { get; set; }

    [AliasAs("label")] public string? Text { get; set; }

    public Innermost? Deep { get; set; }
}

public sealed class Innermost
{
    public bool Flag { get; set; }

    public decimal? Amount { get; set; }
}

public sealed class Lists
{
    public string[]? Plain { get; set; }

    [Query(CollectionFormat.Csv)] public IReadOnlyList<int>? Csv { get; set; }

    [Query(CollectionFormat.Multi)] public List<Colour>? Multi { get; set; }

    [Query(CollectionFormat.Pipes)] public IEnumerable<string?>? Pipes { get; set; }

    [Query(CollectionFormat.Ssv)] public double[]? Ssv { get; set; }
}

public sealed class Formatted
{
    [Query(Format = "yyyy-MM-dd")] public DateTime Day { get; set; }

    [Query(Format = "0.00")] public decimal Price { get; set; }

    [Query(Format = "X4")] public int? Hex { get; set; }

    [Query(SerializeNull = true)] public string? Kept { get; set; }

    public string? Dropped { get; set; }

    public DateTimeOffset? Moment { get; set; }

    public Guid Id { get; set; }
}

public record struct Point(int X, int Y);

public record Position(double Latitude, double Longitude)
{
    [AliasAs("alt")] public double? Altitude { get; init; }
}

public class Animal
{
    public string? Species { get; set; }
}

public sealed class Dog : Animal
{
    public string? Breed { get; set; }
}

public sealed class Person
{
    public string? Name { get; set; }

    public int Age { get; set; }

    public Colour Favourite { get; set; }

    public DateTime? Born { get; set; }

    [JsonPropertyName("e-mail")] public string? Mail { get; set; }

    public List<string>? Tags { get; set; }

    public Person? Parent { get; set; }

    public Dictionary<string, int>? Scores { get; set; }
}

public sealed class Form
{
    [AliasAs("grant_type")] public string? GrantType { get; set; }

    public string? Scope { get; set; }

    public int Count { get; set; }

    public bool? Remember { get; set; }

    [Query(Format = "yyyy-MM-dd")] public DateTime Since { get; set; }

    public DateTimeOffset Until { get; set; }

    public Colour Colour { get; set; }

    public string[]? Items { get; set; }

    [Query(CollectionFormat.Multi)] public int[]? Numbers { get; set; }

    [Query(CollectionFormat.Csv)] public List<string>? Joined { get; set; }

    [Query(SerializeNull = true)] public string? Kept { get; set; }

    [JsonPropertyName("json_name")] public string? Renamed { get; set; }

    [IgnoreDataMember] public string? Hidden { get; set; }
}
