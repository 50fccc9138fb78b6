using Microsoft.CodeAnalysis;

namespace RateGen.Generator.Diagnostics;

internal static partial class Descriptors
{
    private const string Serialization = "RateGen.Serialization";

    public static readonly DiagnosticDescriptor JsonContextMissing = Create(DiagnosticIds.JsonContextMissing, Serialization, DiagnosticSeverity.Error,
        "A client without a JSON context in a project that is trimmed or compiled ahead of time",
        "'{0}' names no JSON context, but the project sets {1}, where reflection-based JSON breaks: declare a JsonSerializerContext for its types and name it in [ApiClient(Json = typeof(…))]");

    public static readonly DiagnosticDescriptor JsonNotAContext = Create(DiagnosticIds.JsonNotAContext, Serialization, DiagnosticSeverity.Error,
        "Json is not a JsonSerializerContext",
        "Json = typeof({0}) on '{1}' does not derive from System.Text.Json.Serialization.JsonSerializerContext: name a context class with [JsonSerializable] attributes");

    public static readonly DiagnosticDescriptor JsonContextUnusable = Create(DiagnosticIds.JsonContextUnusable, Serialization, DiagnosticSeverity.Error,
        "The JSON context cannot be used from the client",
        "Json = typeof({0}) on '{1}' {2}: {3}");

    public static readonly DiagnosticDescriptor SerializerUnfit = Create(DiagnosticIds.SerializerUnfit, Serialization, DiagnosticSeverity.Error,
        "The serializer cannot be used from the client",
        "Serializer = typeof({0}) on '{1}' {2}: {3}");

    public static readonly DiagnosticDescriptor JsonTypeUnknown = Create(DiagnosticIds.JsonTypeUnknown, Serialization, DiagnosticSeverity.Error,
        "The JSON context does not know a type of an operation",
        "'{0}' {1} '{2}', which '{3}' does not know, so the client could not be created: add [JsonSerializable(typeof({2}))] to '{3}'");
}
