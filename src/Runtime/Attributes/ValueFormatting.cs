namespace RateGen;

/// <summary>How dates, booleans and enums are written to routes, queries, forms and headers. Everything else is the same: .NET's invariant culture.</summary>
public enum ValueFormatting
{
    /// <summary>As Refit 16 does: <c>07/01/2025 12:30:00</c> without the zone of a <c>DateTime</c>, <c>07/01/2025</c>, <c>True</c>; enums by <c>[EnumMember]</c>, but not in headers. The default.</summary>
    Refit,

    /// <summary>ISO 8601 and lower case: <c>2025-07-01T12:30:00.0000000Z</c>, <c>2025-07-01</c>, <c>true</c>; enums by <c>[EnumMember]</c> or <c>[JsonStringEnumMemberName]</c>, everywhere. A value whose type is a type parameter stays as it is.</summary>
    Iso,
}
