namespace RateGen.Generator.Specs;

/// <summary>A place in a JSON text, counted from 0. A reader can begin at one.</summary>
internal readonly record struct JsonPosition(int Offset, int Line, int Column);
