using RateGen.Generator.Parsing;

namespace RateGen.Generator.Specs;

/// <summary>Names in messages.</summary>
internal static class NameText
{
    /// <summary>More names than this do not fit in a message.</summary>
    private const int MostNames = 12;

    /// <summary><c>; do you mean "users"?</c>, or nothing.</summary>
    public static string Hint(string name, IEnumerable<string> names) => NearestName.Of(name, names) is { } nearest ? $"; do you mean \"{nearest}\"?" : "";

    /// <summary>The names in quotes, the first few of many.</summary>
    public static string List(IEnumerable<string> names)
    {
        string[] all = [.. names];
        return all.Length == 0 ? "none" : string.Join(", ", all.Take(MostNames).Select(static name => $"\"{name}\"")) + (all.Length > MostNames ? $" and {all.Length - MostNames} more" : "");
    }
}
