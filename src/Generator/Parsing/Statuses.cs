using RateGen.Generator.Diagnostics;

namespace RateGen.Generator.Parsing;

/// <summary>Whether a status is one of an error.</summary>
internal static class Statuses
{
    public static bool Check(ParseContext context, AttributeArguments arguments, string property, int status)
    {
        bool isError = status is >= 400 and <= 599;
        if (!isError)
        {
            context.Report(Descriptors.StatusInvalid, arguments.At(property), arguments.ShortName, context.Client.Name, status);
        }

        return isError;
    }
}
