using RateGen.Generator.Models;

namespace RateGen.Generator.Emission;

/// <summary>What a declaration means, in the words of the documentation.</summary>
internal static class RemarksText
{
    public static string OfClient(ClientModel model)
    {
        List<string> sentences = [];
        sentences.Add(model.Limits.Count == 0 ? "Limits: none for the whole client." : "Limits: " + Limits(model.Limits) + ".");
        sentences.AddRange(model.Responses.Retry.Select(Retry));
        if (model.Responses.Transient is { } transient)
        {
            sentences.Add($"Faults that may pass are retried up to {Times(transient.MaxRetries)}.");
        }

        return string.Join(" ", sentences);
    }

    public static string OfOperation(OperationModel operation, EquatableArray<LimitModel> shared)
    {
        string text = $"<c>{operation.Verb} {CSharpLiteral.Xml(operation.Route.Text.Length == 0 ? "/" : operation.Route.Text)}</c>";
        if (operation.Pages is not null)
        {
            text += $", page by page: each takes {(operation.Permits > 1 ? CSharpLiteral.Of(operation.Permits) + " permits" : "a permit")}.";
        }
        else if (operation.Permits > 1)
        {
            text += $". Takes {CSharpLiteral.Of(operation.Permits)} permits.";
        }

        if (operation.Partition is { } partition)
        {
            string what = partition.Limit is null ? "The limits for each API key count" : $"The limit {CSharpLiteral.Xml(partition.Limit)} counts";
            text = $"{text.TrimEnd('.')}. {what} apart for each {CSharpLiteral.Xml(partition.Parameter.TrimStart('@'))}.";
        }

        return operation.Limits is { } limits ? $"{text.TrimEnd('.')}. {OwnLimits(limits, shared)}" : text;
    }

    private static string Retry(RetryModel retry)
    {
        string pause = retry.Limit is null ? "every call" : $"the calls of the limit {CSharpLiteral.Xml(retry.Limit)}";
        return $"A {CSharpLiteral.Of(retry.Status)} pauses {pause} and is retried up to {Times(retry.MaxRetries)}.";
    }

    private static string Times(int count) => CSharpLiteral.Of(count) + (count == 1 ? " time" : " times");

    private static string OwnLimits(EquatableArray<LimitModel> limits, EquatableArray<LimitModel> shared)
    {
        string own = Limits(limits.Where(limit => !shared.Contains(limit)));
        string[] replaced = [.. shared.Where(limit => !limits.Contains(limit)).Select(limit => $"\"{CSharpLiteral.Xml(limit.Name ?? "")}\"")];
        return replaced.Length == 0 ? $"Limits besides the client's: {own}." : $"Limits: {own}, in place of {string.Join(", ", replaced)}.";
    }

    private static string Limits(IEnumerable<LimitModel> limits)
        => string.Join("; ", limits.Select(limit => CSharpLiteral.Xml(limit.Describe() + " " + limit.DescribeScope())));
}
