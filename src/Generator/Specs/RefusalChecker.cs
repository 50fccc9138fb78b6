using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;
using RateGen.Generator.Parsing;

namespace RateGen.Generator.Specs;

/// <summary>Whether the client says what the refusals mean that its operations document. Each status is told once for a client.</summary>
internal static class RefusalChecker
{
    public static void Check(SpecOperation operation, HashSet<string> told)
    {
        ResponsesModel client = operation.Context.Model.Responses;
        bool ofMethod = operation.Method.GetAttributes().Any(static attribute => AttributeReader.IsRateGen(attribute) && attribute.AttributeClass?.Name is nameof(RetryOn429Attribute) or nameof(ExhaustedAttribute));
        Check("429", client.Retry.Any(static retry => retry.Status == 429) || client.Exhausted.Any(static exhausted => exhausted.Status == 429), "[RetryOn429], or [Exhausted(429)] if it is final", "RetryOn429");
        Check("402", client.Exhausted.Any(static exhausted => exhausted.Status == 402), "[Exhausted(402)]", "Exhausted(402)");

        void Check(string status, bool isDeclared, string cure, string attribute)
        {
            if (!isDeclared && !ofMethod && operation.Facts.Statuses.Contains(status) && told.Add(status))
            {
                operation.Context.Reporter.Report(Descriptors.RefusalUnhandled, operation.Context.Attribute.At().Lacking(attribute),
                    operation.Title, operation.Context.Id, status, operation.Context.Client.Name, cure);
            }
        }
    }
}
