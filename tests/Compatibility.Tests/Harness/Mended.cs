using System.Reflection;
using System.Text.RegularExpressions;

namespace Compatibility.Harness;

/// <summary>What RateGen refuses is all that differs: with the refused value mended, it sends what Refit sent.</summary>
internal static partial class Mended
{
    private const string Marker = "mended.";

    private const char NulMarker = '\uE000';

    /// <summary>Whether a header, or an entry of a collection of headers, has a line break in its value.</summary>
    public static bool HasLineBreak(object? header) => Texts(header).Any(static text => text.AsSpan().ContainsAny('\r', '\n'));

    /// <summary>Whether a header, or an entry of a collection of headers, has a NUL in its value.</summary>
    public static bool HasNul(object? header) => Texts(header).Any(static text => text.Contains('\0', StringComparison.Ordinal));

    /// <summary>The header without line breaks and with something else in the place of each NUL.</summary>
    public static object? Writable(object? header) => header switch
    {
        string text => text.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).Replace('\0', NulMarker),
        IDictionary<string, string> headers => headers.ToDictionary(static pair => pair.Key, static pair => (string)Writable(pair.Value)!),
        _ => header,
    };

    /// <summary>Whether an entry of a collection of headers has no valid name.</summary>
    public static bool HasWrongName(object? header) => header is IDictionary<string, string> headers && headers.Keys.Any(static name => !Token().IsMatch(name));

    public static object? WithoutWrongNames(object? header)
        => header is IDictionary<string, string> headers ? headers.Where(static pair => Token().IsMatch(pair.Key)).ToDictionary() : header;

    /// <summary>Whether some header is wrong, and with all of them mended the same is sent.</summary>
    public static bool Headers(Operation operation, Outcome refit, Outcome rateGen, Func<object?, bool> isWrong, Func<object?, object?> mend)
    {
        bool[] isHeader = [.. operation.Refit.Method.GetParameters().Select(static parameter => parameter.CustomAttributes.Any(static attribute => attribute.AttributeType.Name is "HeaderAttribute" or "HeaderCollectionAttribute" or "AuthorizeAttribute"))];
        object?[] mended = [.. rateGen.Arguments.Select((argument, index) => isHeader[index] ? mend(argument) : argument)];
        return rateGen.Arguments.Where((argument, index) => isHeader[index]).Any(isWrong)
            && IsSent(operation, refit, rateGen, mended, static sent => sent with { Headers = sent.Headers.Replace(NulMarker, '\0'), ContentHeaders = sent.ContentHeaders?.Replace(NulMarker, '\0') });
    }

    /// <summary>Whether a value of the path is wrong, and with all of them replaced the same is sent but for the replacements.</summary>
    public static bool PathValues(Operation operation, Outcome refit, Outcome rateGen, string name, Func<object?, bool> isWrong)
    {
        ParameterInfo[] parameters = operation.RateGen!.Method.GetParameters();
        object?[] mended = [.. rateGen.Arguments];
        List<(string Marker, string Written)> replaced = [];
        bool isNamed = false;
        foreach (string[] placeholder in Placeholders(operation))
        {
            int index = Array.FindIndex(parameters, parameter => placeholder[0].Equals(NameOf(parameter), StringComparison.OrdinalIgnoreCase));
            if (Read(mended[index], placeholder.AsSpan(1)) is var value && isWrong(value))
            {
                isNamed |= name.Equals(placeholder.Length > 1 ? placeholder[^1] : parameters[index].Name, StringComparison.OrdinalIgnoreCase);
                Type type = placeholder.Skip(1).Aggregate(parameters[index].ParameterType, static (type, member) => Member(type, member).PropertyType);
                (object other, string written) = Replacement(type, value, replaced, IsEncoded(operation.Refit.Method.GetParameters()[index]));
                mended[index] = Write(parameters[index].ParameterType, mended[index], placeholder.AsSpan(1), other);
                replaced.Add((other.ToString()!, written));
            }
        }

        return isNamed && IsSent(operation, refit, rateGen, mended, sent => sent with { Address = Restore(sent.Address, replaced) });
    }

    private static IEnumerable<string> Texts(object? header) => header switch
    {
        string text => [text],
        IDictionary<string, string> headers => headers.Values,
        _ => [],
    };

    /// <summary>Whether the call with mended arguments sends what Refit sent, but for what another listed difference changes in it.</summary>
    private static bool IsSent(Operation operation, Outcome refit, Outcome rateGen, object?[] mended, Func<Captured, Captured> restore)
    {
        if (refit.Request is null)
        {
            return false;
        }

        Outcome theirs = refit with { Request = Difference.Whole(operation, refit, refit.Request) };
        Outcome own = AgainAsync(mended).GetAwaiter().GetResult();
        return own.Request == theirs.Request || Difference.All.Any(difference => difference.Explains(operation, theirs, own));

        async Task<Outcome> AgainAsync(object?[] arguments)
            => await rateGen.Again(arguments) is var outcome && outcome.Request is { } sent
                ? outcome with { Request = restore(sent), Again = AgainAsync }
                : outcome with { Again = AgainAsync };
    }

    private static string Restore(string address, List<(string Marker, string Written)> replaced)
    {
        int query = address.IndexOf('?', StringComparison.Ordinal);
        string path = query < 0 ? address : address[..query];
        return Difference.Escaped(replaced.Aggregate(path, static (path, one) => path.Replace(one.Marker, one.Written, StringComparison.Ordinal)) + address[path.Length..]);
    }

    /// <summary>A value that stands out, and what Refit writes in its place.</summary>
    private static (object Value, string Written) Replacement(Type type, object? value, List<(string Marker, string Written)> before, bool isEncoded) => value switch
    {
        string text => (Marker + before.Count, isEncoded ? text : string.Join('/', text.Split('/').Select(Uri.EscapeDataString))),
        _ when type == typeof(string) => (Marker + before.Count, ""),
        _ when type == typeof(bool?) => (true, ""),
        _ => (7654321 + before.Count, ""),
    };

    private static IEnumerable<string[]> Placeholders(Operation operation)
        => operation.Refit.Client.GetCustomAttributes<Refit.PathPrefixAttribute>().Select(static prefix => prefix.Prefix)
            .Concat(operation.Refit.Method.GetCustomAttributes().OfType<Refit.HttpMethodAttribute>().Select(static verb => verb.Path))
            .SelectMany(static path => Placeholder().Matches(path)).Select(static match => match.Groups[1].Value.Split('.'));

    private static bool IsEncoded(ParameterInfo parameter) => parameter.GetCustomAttribute<Refit.EncodedAttribute>() is not null;

    private static string NameOf(ParameterInfo parameter) => parameter.GetCustomAttribute<RateGen.AliasAsAttribute>()?.Name ?? parameter.Name!;

    private static PropertyInfo Member(Type type, string name) => type.GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)!;

    private static object? Read(object? value, ReadOnlySpan<string> members)
        => members.IsEmpty || value is null ? value : Read(Member(value.GetType(), members[0]).GetValue(value), members[1..]);

    private static object Write(Type type, object? value, ReadOnlySpan<string> members, object leaf)
    {
        if (members.IsEmpty)
        {
            return leaf;
        }

        object owner = value ?? Activator.CreateInstance(type)!;
        PropertyInfo member = Member(type, members[0]);
        member.SetValue(owner, Write(member.PropertyType, member.GetValue(owner), members[1..], leaf));
        return owner;
    }

    [GeneratedRegex(@"\{\*{0,2}([^}?]+)\??\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("^[!#$%&'*+.^_`|~0-9A-Za-z-]+$")]
    private static partial Regex Token();
}
