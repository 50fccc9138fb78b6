using RateGen.Generator.Models;

namespace RateGen.Generator.Emission;

/// <summary>Writes the properties of the interface.</summary>
internal static class PropertyEmitter
{
    public static void Emit(CodeWriter writer, ClientModel model, HelperNames helpers)
    {
        foreach (PropertyModel property in model.Properties)
        {
            string body = property.IsHttpClient ? $"=> {helpers.Pipeline}.HttpClient;" : property.Accessors;
            string initial = property.IsHttpClient || property.Type.EndsWith("?", StringComparison.Ordinal) ? "" : " = default!;";
            writer.Write($"""

                /// <inheritdoc/>
                {(property.ExplicitInterface is { } @interface ? $"{property.Type} {@interface}.{property.Name}" : $"public {property.Type} {property.Name}")} {body}{initial}
                """);
        }
    }
}
