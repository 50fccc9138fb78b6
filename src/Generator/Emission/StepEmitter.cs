using RateGen.Generator.Models;

namespace RateGen.Generator.Emission;

/// <summary>Writes the calls after <c>Request($"…")</c>.</summary>
internal static class StepEmitter
{
    private const string Formats = "global::RateGen.CollectionFormat";

    /// <summary>The call of a step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="helpers">The names of the class's own members.</param>
    /// <param name="value">The expression of a source.</param>
    /// <param name="isMember">Whether the value is a member of an object, whose name stands in the scope <c>at</c>.</param>
    public static string Call(StepModel step, HelperNames helpers, Func<string, string> value, bool isMember = false)
    {
        string read = step.Source.Length == 0 ? "" : value(step.Source) + step.Access;
        string call = Write(step, step.Json is { } type ? value(helpers.Format(type)) : "", read, isMember);
        string kept = step.KeepsNull && step.Kind != StepKind.Query ? $".Query({Name(step, isMember)}, {read} is null ? \"\" : null)" : "";
        return step.IsMarked && IsQuery(step.Kind) ? ".Encoded()" + kept + call + ".Escaped()" : kept + call;
    }

    private static bool IsQuery(StepKind kind) => kind is StepKind.Query or StepKind.Flag or StepKind.Flags or StepKind.List or StepKind.Map or StepKind.Converted or StepKind.Indexed;

    private static string Write(StepModel step, string json, string value, bool isMember)
    {
        string name = Name(step, isMember);
        string text = step.Text is { } method ? $"{method}({value})" : value;
        string format = step.Format is { } style && step.Text is null ? ", " + CSharpLiteral.Of(style) : "";
        return step.Kind switch
        {
            StepKind.Query => $".{(step.KeepsNull ? "QueryOrEmpty" : "Query")}({name}, {text}{format})",
            StepKind.Flag => $".Flag({text}{format})",
            StepKind.Flags => step.Text is null ? $".Flags({value}{format})" : $".FlagTexts({value}, static item => {step.Text}(item))",
            StepKind.List => List(step, name, value, isMember),
            StepKind.Map => step.Text is null && step.KeyText is null
                ? $".QueryMap({Scope(step, isMember)}, {value}{format})"
                : $".QueryMap({Scope(step, isMember)}, {value}, {Lambda("key", step.KeyText)}, {Lambda("item", step.Text)})",
            StepKind.Objects => $".QueryObjects({Scope(step, isMember)}, {value}, {step.Writer})",
            StepKind.Object => $".QueryObject{(step.Type is { } declared ? $"<{declared}>" : "")}({Scope(step, isMember)}, {value}, {step.Writer})",
            StepKind.Indexed => $".QueryIndexed({name}, {value}, {CSharpLiteral.Of(step.Delimiter)}, {step.Writer})",
            StepKind.Converted => $".QueryPairs({CSharpLiteral.Of(step.Prefix)}, {value}, new {step.Type}())",
            StepKind.Header => $".Header({name}, {text}{format})",
            StepKind.Headers => $".Headers({value})",
            StepKind.Authorize => $".Authorize({name}, {text})",
            StepKind.Options => $".With({value})",
            StepKind.Property => $".Property({name}, {value})",
            StepKind.Url => $".Url({value}, {(step.IsMarked ? "true" : "false")})",
            StepKind.Escape => $".Escape(global::System.UriFormat.{step.Name})",
            StepKind.Body => $".Body({value}, {json})",
            StepKind.AnyBody => $".AnyBody({value}, {json})",
            StepKind.RawBody => $".Body({value})",
            StepKind.BufferedBody => $".BufferedBody({value})",
            StepKind.Form => $".Form({value}, {step.Writer})",
            StepKind.FormMap => $".Form({value}, static (form, at, map) => form.QueryMap(at, map{(step.Text is null && step.KeyText is null ? "" : $", {Lambda("key", step.KeyText)}, {Lambda("item", step.Text)}")}))",
            StepKind.FormText => $".FormText({value})",
            StepKind.JsonLines => $".JsonLines({value}, {json})",
            StepKind.Multipart => $".Multipart({name})",
            StepKind.Part => $".Part({name}, {value})",
            StepKind.PartContent => $".Part({value})",
            StepKind.PartText => $".PartText({name}, {text}{format})",
            StepKind.PartJson => $".Part({name}, {value}, {json})",
            StepKind.Parts => $".Parts({name}, {value}, static (request, name, part) => request.Part(name, part))",
            StepKind.PartContents => $".Parts({name}, {value}, static (request, _, part) => request.Part(part))",
            StepKind.PartTexts => $".Parts({name}, {value}, static (request, name, part) => request.PartText(name, part{format}))",
            StepKind.PartsJson => $".Parts({name}, {value}, {json})",
        };
    }

    private static string List(StepModel step, string name, string value, bool isMember)
    {
        string? collection = step.Collection is { } format ? $"{Formats}.{format}" : isMember ? "at.Format" : null;
        if (step.Text is not null)
        {
            return $".QueryTexts({name}, {value}, {collection ?? Formats + ".RefitParameterFormatter"}, static item => {step.Text}(item))";
        }

        string style = step.Format is null ? "" : (collection is null ? ", format: " : ", ") + CSharpLiteral.Of(step.Format);
        return $".QueryList({name}, {value}{(collection is null ? "" : ", " + collection)}{style})";
    }

    private static string Name(StepModel step, bool isMember) => isMember ? "at + " + CSharpLiteral.Of(step.Name) : CSharpLiteral.Of(step.Name);

    private static string Scope(StepModel step, bool isMember)
    {
        if (isMember)
        {
            return step.IsMarked ? $"at.In({CSharpLiteral.Of(step.Name)}, {CSharpLiteral.Of(step.Delimiter)})" : $"at.In({CSharpLiteral.Of(step.Name)})";
        }

        return (step.Prefix, step.Delimiter, step.Collection) switch
        {
            ("", ".", null) => "new()",
            (_, ".", null) => $"new({CSharpLiteral.Of(step.Prefix)})",
            (_, _, null) => $"new({CSharpLiteral.Of(step.Prefix)}, {CSharpLiteral.Of(step.Delimiter)})",
            _ => $"new({CSharpLiteral.Of(step.Prefix)}, {CSharpLiteral.Of(step.Delimiter)}, {Formats}.{step.Collection})",
        };
    }

    private static string Lambda(string parameter, string? method) => method is null ? "null" : $"static {parameter} => {method}({parameter})";
}
