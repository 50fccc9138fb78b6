using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;
using RateGen.Generator.Parsing;

namespace RateGen.Generator.Specs;

/// <summary>Whether a method sends what the operation takes, and where it takes it.</summary>
internal static class ParameterChecker
{
    // OpenAPI leaves these to other parts of a description, and HttpClient sends them.
    private static readonly HashSet<string> s_ownHeaders = new(StringComparer.OrdinalIgnoreCase) { "Accept", "Content-Type", "Authorization", "User-Agent" };

    public static void Check(SpecOperation operation)
    {
        SentParameters sent = SentParameters.Of(operation.Context.Model, operation.Model);
        for (int i = 0; i < operation.Model.Parameters.Count; i++)
        {
            string source = operation.Model.Parameters[i].Name;
            foreach (StepModel step in operation.Model.Steps.Where(step => step.Source == source))
            {
                CheckStep(operation, sent, step, operation.Method.Parameters[i]);
            }
        }

        foreach (ParameterFacts facts in operation.Facts.Parameters)
        {
            if (facts.IsRequired && !sent.Has(facts.In, facts.Name) && !(facts.In == "header" && s_ownHeaders.Contains(facts.Name)))
            {
                ReportMissing(operation, $"{facts.In} parameter \"{facts.Name}\"", facts);
            }
        }

        CheckBody(operation);
    }

    private static void CheckStep(SpecOperation operation, SentParameters sent, StepModel step, IParameterSymbol symbol)
    {
        switch (step.Kind)
        {
            case StepKind.Query or StepKind.List:
                CheckQuery(operation, step.Name, symbol);
                break;
            case StepKind.Object:
                foreach (string name in sent.MembersOf(step))
                {
                    CheckQuery(operation, name, symbol, isMember: true);
                }

                break;
            case StepKind.Header when Array.Find(Named(operation, step.Name), static facts => facts.In == "header") is null && Named(operation, step.Name).FirstOrDefault() is { } other:
                ReportPlace(operation, step.Name, "headers", other, symbol);
                break;
            default:
                break;
        }
    }

    private static void CheckQuery(SpecOperation operation, string name, IParameterSymbol symbol, bool isMember = false)
    {
        ParameterFacts[] named = Named(operation, name);
        if (Array.Find(named, static facts => facts.In == "query") is { } found)
        {
            if (!isMember)
            {
                CheckType(operation, name, symbol, found);
            }
        }
        else if (named.Length > 0)
        {
            ReportPlace(operation, name, "query", named[0], symbol);
        }
        else if (!operation.Facts.Parameters.Any(static facts => facts is { In: "query", Type: "object" }))
        {
            // An object of the description may be written member by member: then any name may be one of its.
            ReportUnknown(operation, name, symbol, isMember);
        }
    }

    private static ParameterFacts[] Named(SpecOperation operation, string name) => [.. operation.Facts.Parameters.Where(facts => facts.Name == name)];

    private static void ReportUnknown(SpecOperation operation, string name, IParameterSymbol symbol, bool isMember)
    {
        string[] known = [.. operation.Facts.Parameters.Where(static facts => facts.In == "query").Select(static facts => facts.Name)];
        string? nearest = isMember ? null : NearestName.Of(name, known);
        operation.Context.Reporter.Report(Descriptors.ParameterUnknown, Place.Of(symbol).Lacking(nearest is null ? null : $"AliasAs({SpecChecker.Quoted(nearest)})"),
            operation.Name, $"the query parameter \"{name}\"", operation.Title, operation.Context.Id,
            known.Length == 0 ? "it has no query parameters" : $"its query parameters are {NameText.List(known)}{NameText.Hint(name, known)}");
    }

    private static void ReportPlace(SpecOperation operation, string name, string place, ParameterFacts facts, IParameterSymbol symbol)
    {
        string cure = facts.In switch
        {
            "path" => $"write {{{name}}} into the route",
            "header" => $"add [Header({SpecChecker.Quoted(name)})]",
            "query" => "remove [Header]",
            _ => "send it as a " + facts.In,
        };
        operation.Context.Reporter.Report(Descriptors.ParameterPlace, Place.Of(symbol), operation.Name, name, place, operation.Title, operation.Context.Id, facts.In, cure);
    }

    // Text and enums can hold anything; where both sides are certain, they must agree.
    private static void CheckType(SpecOperation operation, string name, IParameterSymbol symbol, ParameterFacts facts)
    {
        ITypeSymbol type = symbol.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : symbol.Type;
        bool differs = (type.SpecialType, facts.Type) switch
        {
            (SpecialType.System_Boolean, "integer" or "number" or "array" or "object") => true,
            (SpecialType.System_DateTime, "integer" or "number" or "boolean" or "array" or "object") => true,
            ( >= SpecialType.System_SByte and <= SpecialType.System_UInt64, "boolean" or "object") => true,
            (SpecialType.System_Decimal or SpecialType.System_Single or SpecialType.System_Double, "integer" or "boolean" or "object") => true,
            _ => false,
        };
        if (differs)
        {
            operation.Context.Reporter.Report(Descriptors.ParameterTypeDiffers, Place.Of(symbol), name, operation.Name,
                type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat), facts.Type!, operation.Context.Id);
        }
    }

    private static void CheckBody(SpecOperation operation)
    {
        bool hasBody = operation.Model.Parameters.Any(static parameter => parameter.Kind is ParameterKind.Body or ParameterKind.Part);
        if (operation.Facts.NeedsBody && !hasBody)
        {
            ReportMissing(operation, "body", null);
        }
        else if (hasBody && !operation.Facts.TakesBody)
        {
            int index = operation.Model.Parameters.ToList().FindIndex(static parameter => parameter.Kind is ParameterKind.Body or ParameterKind.Part);
            operation.Context.Reporter.Report(Descriptors.ParameterUnknown, index < 0 ? Place.Of(operation.Method) : Place.Of(operation.Method.Parameters[index]),
                operation.Name, "a body", operation.Title, operation.Context.Id, "remove it");
        }
    }

    private static void ReportMissing(SpecOperation operation, string what, ParameterFacts? facts)
    {
        Place place = Place.Of(operation.Method);
        operation.Context.Reporter.Report(Descriptors.RequiredParameterMissing, facts is null ? place : place.Missing(facts.Name).Lacking(facts.In == "header" ? $"Header({SpecChecker.Quoted(facts.Name)})" : null).Typed(Type(facts)),
            operation.Name, what, operation.Title, operation.Context.Id);
    }

    // What a C# parameter for it would be; an array of them repeats the name.
    private static string Type(ParameterFacts facts) => facts.Type switch
    {
        "integer" => "long",
        "number" => "double",
        "boolean" => "bool",
        _ => "string",
    };
}
