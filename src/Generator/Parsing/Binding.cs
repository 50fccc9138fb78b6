using Microsoft.CodeAnalysis;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>A parameter, where it travels, and what it adds to the request.</summary>
internal sealed record Binding(IParameterSymbol Symbol, ParameterModel Model, IReadOnlyList<StepModel> Steps, ParameterAttributes Attributes);
