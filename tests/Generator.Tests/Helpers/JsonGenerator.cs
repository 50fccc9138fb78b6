using System.Reflection;
using Microsoft.CodeAnalysis;

namespace RateGen.Generator.Tests.Helpers;

/// <summary>System.Text.Json's own generator, from the reference pack of the SDK that runs the tests.</summary>
internal static class JsonGenerator
{
    public static IIncrementalGenerator Create()
    {
        string dotnet = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
        string packs = Path.Combine(dotnet, "packs", "Microsoft.NETCore.App.Ref");
        string path = Directory.GetFiles(packs, "System.Text.Json.SourceGeneration.dll", SearchOption.AllDirectories).OrderDescending(StringComparer.Ordinal).First();
        Type type = Assembly.LoadFrom(path).GetType("System.Text.Json.SourceGeneration.JsonSourceGenerator", throwOnError: true)!;
        return (IIncrementalGenerator)Activator.CreateInstance(type)!;
    }
}
