using Microsoft.CodeAnalysis;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>A parameter and where it travels.</summary>
internal sealed record Binding(IParameterSymbol Symbol, ParameterModel Model);
