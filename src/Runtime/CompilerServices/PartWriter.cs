using System.ComponentModel;

namespace RateGen.CompilerServices;

/// <summary>Adds one part to a multipart body.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="request">The request with the body.</param>
/// <param name="name">The name of the part.</param>
/// <param name="value">The value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate RequestBuilder PartWriter<in T>(RequestBuilder request, string name, T value);
