using System.Runtime.CompilerServices;

namespace RateGen.Generator.Tests.Helpers;

/// <summary>Compares with <c>Name.verified.cs</c> beside the tests, in Verify's file conventions: a difference writes <c>Name.received.cs</c>; to approve it, rename it.</summary>
internal static class Snapshot
{
    public static void Verify(string text, string name, [CallerFilePath] string testFile = "")
    {
        string folder = Path.Combine(Path.GetDirectoryName(testFile)!, "Snapshots");
        string verified = Path.Combine(folder, name + ".verified.cs");
        string received = Path.Combine(folder, name + ".received.cs");
        string actual = text.Replace("\"RateGen\", \"" + global::RateGen.Generator.Emission.ClientEmitter.Version + "\"", "\"RateGen\", \"{version}\"", StringComparison.Ordinal);
        string? expected = File.Exists(verified) ? File.ReadAllText(verified).Replace("\r\n", "\n", StringComparison.Ordinal) : null;
        if (expected == actual)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(received, actual);
        Assert.Fail($"{name} is not as approved. Compare {received} with {verified}; if the new text is right, rename it to {Path.GetFileName(verified)}.");
    }
}
