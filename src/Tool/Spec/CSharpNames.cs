using System.Text;

namespace RateGen.Tool.Spec;

/// <summary>Names of a description as C# writes them. Pure.</summary>
internal static class CSharpNames
{
    private static readonly HashSet<string> s_keywords =
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default", "delegate", "do", "double", "else", "enum",
        "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace",
        "new", "null", "object", "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc",
        "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
    ];

    /// <summary><c>list_user-posts</c> is ListUserPosts.</summary>
    public static string Pascal(string name)
    {
        StringBuilder text = new(name.Length);
        bool begins = true;
        foreach (char letter in name)
        {
            if (!char.IsAsciiLetterOrDigit(letter))
            {
                begins = true;
                continue;
            }

            text.Append(begins ? char.ToUpperInvariant(letter) : letter);
            begins = false;
        }

        return text.Length == 0 || char.IsAsciiDigit(text[0]) ? "Value" + text : text.ToString();
    }

    /// <summary><c>user_id</c> is userId; a keyword gets an at sign.</summary>
    public static string Camel(string name)
    {
        string pascal = Pascal(name);
        string camel = char.ToLowerInvariant(pascal[0]) + pascal[1..];
        return s_keywords.Contains(camel) ? "@" + camel : camel;
    }

    /// <summary>The name, or the name with a number when it is taken; it is taken then.</summary>
    public static string Free(string name, HashSet<string> taken)
    {
        string free = name;
        for (int i = 2; !taken.Add(free); i++)
        {
            free = name + i;
        }

        return free;
    }
}
