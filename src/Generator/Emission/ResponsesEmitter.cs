using System.Globalization;
using RateGen.Generator.Models;

namespace RateGen.Generator.Emission;

/// <summary>Writes what is declared of responses that are no success, as data.</summary>
internal static class ResponsesEmitter
{
    /// <param name="writer">Where to.</param>
    /// <param name="responses">What is in force.</param>
    /// <param name="inherited">What need not be said again.</param>
    public static void Emit(CodeWriter writer, ResponsesModel responses, ResponsesModel inherited)
    {
        if (!responses.Retry.Equals(inherited.Retry))
        {
            DeclarationEmitter.List(writer, "Retry", responses.Retry.Select(Retry));
        }

        if (!responses.Exhausted.Equals(inherited.Exhausted))
        {
            DeclarationEmitter.List(writer, "Exhausted", responses.Exhausted.Select(exhausted => "new() " + DeclarationEmitter.Initializer(
                "Status = " + CSharpLiteral.Of(exhausted.Status), DeclarationEmitter.Text("Quota", exhausted.Quota), When(exhausted.When), WhenHeader(exhausted.WhenHeader))));
        }

        if (responses.Success is { } success && success != inherited.Success)
        {
            writer.Write($"Success = {Condition(success)},");
        }

        if (responses.Transient is { } transient && transient != inherited.Transient)
        {
            writer.Write($"Transient = new() {Transient(transient)},");
        }

        if (!responses.Throws.Equals(inherited.Throws))
        {
            DeclarationEmitter.List(writer, "Throws", responses.Throws.Select(Throws));
        }
    }

    private static string Retry(RetryModel retry) => "new() " + DeclarationEmitter.Initializer(
        retry.Status == 429 ? null : "Status = " + CSharpLiteral.Of(retry.Status),
        DeclarationEmitter.Text("Limit", retry.Limit),
        When(retry.When),
        WhenHeader(retry.WhenHeader),
        retry.RetryAfter.Count == 0 ? null : $"RetryAfter = {DeclarationEmitter.Strings(retry.RetryAfter)}",
        DeclarationEmitter.Number("MaxRetries", retry.MaxRetries, 3),
        DeclarationEmitter.Number("MaxRetryAfterSeconds", retry.MaxRetryAfterSeconds, 3600),
        DeclarationEmitter.Number("PauseSeconds", retry.PauseSeconds, 1),
        DeclarationEmitter.Number("MaxPauseSeconds", retry.MaxPauseSeconds, 60));

    private static string Transient(TransientModel transient) => DeclarationEmitter.Initializer(
        transient.Statuses.Count == 0 ? null : "Statuses = [" + string.Join(", ", transient.Statuses.Select(status => status.ToString(CultureInfo.InvariantCulture))) + "]",
        DeclarationEmitter.Number("MaxRetries", transient.MaxRetries, 3),
        DeclarationEmitter.Number("DelaySeconds", transient.DelaySeconds, 0.25),
        DeclarationEmitter.Number("MaxDelaySeconds", transient.MaxDelaySeconds, 10),
        DeclarationEmitter.Number("MaxElapsedSeconds", transient.MaxElapsedSeconds, 100));

    private static string Throws(ThrowsModel throws)
    {
        string status = throws.Status is { } one ? CSharpLiteral.Of(one) : "null";
        return throws.IsException
            ? $"new({status}, static failure => new {throws.Type}(failure))"
            : $"new({status}, static failure => new global::RateGen.ApiException<{throws.Type}>(failure))";
    }

    private static string? When(BodyConditionModel? when) => when is null ? null : $"When = {Condition(when)}";

    private static string Condition(BodyConditionModel when) => $"new({DeclarationEmitter.Strings(when.Path)}, {DeclarationEmitter.Strings(when.Values)})";

    private static string? WhenHeader(HeaderConditionModel? when) => when is null ? null : $"WhenHeader = new({CSharpLiteral.Of(when.Name)}, {DeclarationEmitter.Strings(when.Values)})";
}
