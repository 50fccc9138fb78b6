namespace RateGen.Generator.Specs;

/// <summary>What a <see cref="JsonReader"/> stands on.</summary>
internal enum JsonToken
{
    /// <summary>Before the first value.</summary>
    None,
    StartObject,
    EndObject,
    StartArray,
    EndArray,
    Name,
    String,
    Number,
    True,
    False,
    Null,

    /// <summary>Behind the last value.</summary>
    End,
}
