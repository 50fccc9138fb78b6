using System.Text;

namespace RateGen.Generator.Specs;

/// <summary>Names of plans as C# writes them. Pure.</summary>
internal static class PlanNames
{
    /// <summary><c>pay-as-you-go</c> is PayAsYouGo.</summary>
    public static string Member(string name)
    {
        StringBuilder text = new(name.Length);
        bool begins = true;
        foreach (char letter in name)
        {
            if (char.IsLetterOrDigit(letter) && letter < 128)
            {
                text.Append(begins ? char.ToUpperInvariant(letter) : letter);
                begins = false;
            }
            else
            {
                begins = true;
            }
        }

        return text.Length == 0 || char.IsDigit(text[0]) ? "Plan" + text : text.ToString();
    }

    /// <summary>Whether the text is letters and digits, and begins with a letter.</summary>
    public static bool IsIdentifier(string name) => name.Length > 0 && char.IsLetter(name[0]) && name.All(static letter => letter < 128 && char.IsLetterOrDigit(letter));
}
