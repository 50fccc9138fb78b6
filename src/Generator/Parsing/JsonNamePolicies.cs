using System.Globalization;
using System.Text;

namespace RateGen.Generator.Parsing;

/// <summary>The naming policies of System.Text.Json, which a compiler plug-in must not load. A test compares them with the originals.</summary>
internal static class JsonNamePolicies
{
    public static string Apply(JsonNamingPolicyKind policy, string name) => policy switch
    {
        JsonNamingPolicyKind.Unspecified => name,
        JsonNamingPolicyKind.CamelCase => CamelCase(name),
        JsonNamingPolicyKind.SnakeCaseLower => Separated(name, '_', lower: true),
        JsonNamingPolicyKind.SnakeCaseUpper => Separated(name, '_', lower: false),
        JsonNamingPolicyKind.KebabCaseLower => Separated(name, '-', lower: true),
        JsonNamingPolicyKind.KebabCaseUpper => Separated(name, '-', lower: false),
    };

    private static string CamelCase(string name)
    {
        if (name.Length == 0 || !char.IsUpper(name[0]))
        {
            return name;
        }

        char[] letters = name.ToCharArray();
        for (int i = 0; i < letters.Length; i++)
        {
            if (i == 1 && !char.IsUpper(letters[i]))
            {
                break;
            }

            bool hasNext = i + 1 < letters.Length;
            if (i > 0 && hasNext && !char.IsUpper(letters[i + 1]))
            {
                // The last capital of a run starts the next word: "URLValue" is "urlValue".
                if (letters[i + 1] == ' ')
                {
                    letters[i] = char.ToLowerInvariant(letters[i]);
                }

                break;
            }

            letters[i] = char.ToLowerInvariant(letters[i]);
        }

        return new string(letters);
    }

    private static string Separated(string name, char separator, bool lower)
    {
        StringBuilder text = new(name.Length + 8);
        State state = State.Start;
        for (int i = 0; i < name.Length; i++)
        {
            char letter = name[i];
            UnicodeCategory category = char.GetUnicodeCategory(letter);
            switch (category)
            {
                case UnicodeCategory.UppercaseLetter:
                    bool nextIsLower = i + 1 < name.Length && char.IsLower(name[i + 1]);
                    if (state is State.LowerOrDigit or State.Separator || (state == State.Upper && nextIsLower))
                    {
                        text.Append(separator);
                    }

                    text.Append(lower ? char.ToLowerInvariant(letter) : letter);
                    state = State.Upper;
                    break;
                case UnicodeCategory.LowercaseLetter or UnicodeCategory.DecimalDigitNumber:
                    if (state == State.Separator)
                    {
                        text.Append(separator);
                    }

                    text.Append(lower || category == UnicodeCategory.DecimalDigitNumber ? letter : char.ToUpperInvariant(letter));
                    state = State.LowerOrDigit;
                    break;
                case UnicodeCategory.SpaceSeparator:
                    state = state == State.Start ? State.Start : State.Separator;
                    break;
                default:
                    text.Append(letter);
                    state = State.Start;
                    break;
            }
        }

        return text.ToString();
    }

    private enum State
    {
        Start,
        Upper,
        LowerOrDigit,
        Separator,
    }
}
