using System.ComponentModel;

namespace RateGen.CompilerServices;

/// <summary>Writes the members of an object to a query or form.</summary>
/// <typeparam name="T">The declared type of the object.</typeparam>
/// <param name="request">What is written to.</param>
/// <param name="at">Where the members stand.</param>
/// <param name="value">The object.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate RequestBuilder QueryWriter<in T>(RequestBuilder request, QueryScope at, T value);
