using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Whether what is declared of responses contradicts itself.</summary>
internal static class ClaimsCheck
{
    /// <param name="context">The client.</param>
    /// <param name="attributes">The owner's own attributes.</param>
    /// <param name="owner">The interface or the method.</param>
    /// <param name="merged">What is in force for the owner.</param>
    public static void Run(ParseContext context, List<AttributeArguments> attributes, ISymbol owner, ResponsesModel merged)
    {
        string name = owner is ITypeSymbol ? owner.Name : ParseContext.NameOf(owner);
        HashSet<(string, string)> seen = [];
        HashSet<int> exhausted = [.. merged.Exhausted.Where(static one => one is { When: null, WhenHeader: null }).Select(static one => one.Status)];
        HashSet<int> limited = [.. merged.Retry.Where(static one => one is { When: null, WhenHeader: null }).Select(static one => one.Status)];
        foreach (AttributeArguments arguments in attributes)
        {
            string condition = arguments.Text(nameof(RetryOn429Attribute.When)) + "\n" + arguments.Text(nameof(RetryOn429Attribute.WhenHeader));
            int status = Status(arguments);
            if (!seen.Add(($"{arguments.ShortName}({status})", Normal(condition))))
            {
                context.Report(Descriptors.DuplicateClaim, Place(arguments), name, arguments.ShortName, Word(status), condition.Length > 1 ? " with the same condition" : "");
            }

            switch (arguments.ClassName)
            {
                case nameof(RetryOn429Attribute) when condition.Length == 1 && exhausted.Contains(status) && !IsOwn(attributes, nameof(ExhaustedAttribute), status):
                case nameof(ExhaustedAttribute) when condition.Length == 1 && IsOwn(attributes, nameof(RetryOn429Attribute), status):
                    context.Report(Descriptors.StatusAmbiguous, Place(arguments), name, status);
                    break;
                case nameof(ThrowsOnAttribute) when exhausted.Contains(status) || limited.Contains(status):
                    context.Report(Descriptors.NeverThrown, arguments.At(nameof(ThrowsOnAttribute.Status)), name, status, exhausted.Contains(status) ? "Exhausted" : "RetryOn429");
                    break;
                case nameof(RetryOnTransientAttribute):
                    CheckTransient(context, arguments, name, exhausted, limited);
                    break;
            }
        }
    }

    private static void CheckTransient(ParseContext context, AttributeArguments arguments, string name, HashSet<int> exhausted, HashSet<int> limited)
    {
        foreach (int status in arguments.Integers(nameof(RetryOnTransientAttribute.Statuses)))
        {
            if (exhausted.Contains(status) || limited.Contains(status))
            {
                context.Report(Descriptors.TransientClaimed, arguments.At(nameof(RetryOnTransientAttribute.Statuses)), name, status, exhausted.Contains(status) ? "Exhausted" : "RetryOn429");
            }
        }
    }

    private static bool IsOwn(List<AttributeArguments> attributes, string className, int status)
        => attributes.Exists(other => other.ClassName == className && Status(other) == status
            && !other.IsSet(nameof(RetryOn429Attribute.When)) && !other.IsSet(nameof(RetryOn429Attribute.WhenHeader)));

    private static int Status(AttributeArguments arguments)
        => arguments.Value(nameof(RetryOn429Attribute.Status), arguments.ClassName == nameof(RetryOn429Attribute) ? 429 : 0);

    private static Place Place(AttributeArguments arguments)
        => arguments.At(arguments.IsSet(nameof(RetryOn429Attribute.Status)) ? nameof(RetryOn429Attribute.Status) : null);

    private static string Word(int status) => status == 0 ? "" : "(" + status.ToString(System.Globalization.CultureInfo.InvariantCulture) + ")";

    private static string Normal(string condition) => condition.Replace(" ", "").Replace("'", "").Replace("\"", "");
}
