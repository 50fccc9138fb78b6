using RateGen.Generator.Models;

namespace RateGen.Generator.Emission;

/// <summary>Writes the file of one client: the part of the interface that creates it, and the class.</summary>
internal static class ClientEmitter
{
    /// <summary>The version that the emitted code names.</summary>
    public static readonly string Version = typeof(ClientEmitter).Assembly.GetName().Version.ToString(3);

    public static string Emit(ClientModel model)
    {
        CodeWriter writer = new();
        writer.Write(FileHeader.Text);
        if (model.Suppressions.Count > 0)
        {
            writer.Write($"""
                #pragma warning disable {string.Join(", ", model.Suppressions)} // What the interface uses was told there.

                """);
        }

        if (model.Names.Namespace is { } @namespace)
        {
            writer.Write($"""
                namespace {@namespace};

                """);
        }

        foreach (string type in model.Names.ContainingTypes)
        {
            writer.Open(type);
        }

        InterfaceEmitter.Emit(writer, model);
        if (!model.HasCompilerErrors)
        {
            EmitClass(writer, model);
        }

        foreach (string _ in model.Names.ContainingTypes)
        {
            writer.Close();
        }

        return writer.ToString();
    }

    private static void EmitClass(CodeWriter writer, ClientModel model)
    {
        writer.Line();
        if (model.Fault is null)
        {
            ClassEmitter.Emit(writer, model);
        }
        else
        {
            FaultyClientEmitter.Emit(writer, model);
        }
    }
}
