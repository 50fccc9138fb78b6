using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;
using RateGen.Generator.Parsing;

namespace RateGen.Generator.Specs;

/// <summary>Whether a method sends what the operation takes, and where it takes it.</summary>
internal static class ParameterChecker
{
    public static void Check(SpecOperation operation)
    {
        List<string> sent = [.. operation.Model.Route.QueryNames];
        if (operation.Context.Model.Key is { Query: { } key })
        {
            sent.Add(key);
        }

        for (int i = 0; i < operation.Model.Parameters.Count; i++)
        {
            ParameterModel parameter = operation.Model.Parameters[i];
            if (operation.Model.Steps.Any(step => step.Source == parameter.Name && step is { Kind: StepKind.Query or StepKind.List, Access: "" }))
            {
                sent.Add(parameter.WireName);
                CheckOne(operation, parameter, operation.Method.Parameters[i]);
            }
        }

        // The members of an object and the keys of a dictionary may be what is missing.
        bool mayBeMore = operation.Model.Steps.Any(static step => step.Kind is StepKind.Object or StepKind.Map or StepKind.Objects or StepKind.Converted or StepKind.Indexed or StepKind.Flag or StepKind.Flags);
        foreach (ParameterFacts facts in mayBeMore ? [] : operation.Facts.Parameters)
        {
            if (facts is { IsRequired: true, In: "query" } && !sent.Contains(facts.Name))
            {
                ReportMissing(operation, $"query parameter \"{facts.Name}\"");
            }
        }

        CheckBody(operation);
    }

    private static void CheckOne(SpecOperation operation, ParameterModel parameter, IParameterSymbol symbol)
    {
        ParameterFacts[] named = [.. operation.Facts.Parameters.Where(facts => facts.Name == parameter.WireName)];
        if (named.Length == 0)
        {
            string[] known = [.. operation.Facts.Parameters.Where(static facts => facts.In == "query").Select(static facts => facts.Name)];
            string? nearest = NearestName.Of(parameter.WireName, known);
            operation.Context.Reporter.Report(Descriptors.ParameterUnknown, Place.Of(symbol).Lacking(nearest is null ? null : $"AliasAs({SpecChecker.Quoted(nearest)})"),
                operation.Name, $"the query parameter \"{parameter.WireName}\"", operation.Title, operation.Context.Id,
                $"its query parameters are {NameText.List(known)}{NameText.Hint(parameter.WireName, known)}");
        }
        else if (Array.Find(named, static facts => facts.In == "query") is { } found)
        {
            CheckType(operation, parameter, symbol, found);
        }
        else
        {
            string cure = named[0].In == "path" ? $"write {{{parameter.WireName}}} into the route" : $"send it as a {named[0].In}";
            operation.Context.Reporter.Report(Descriptors.ParameterPlace, Place.Of(symbol), operation.Name, parameter.WireName, "query", operation.Title, operation.Context.Id, named[0].In, cure);
        }
    }

    // Text and enums can hold anything; where both sides are certain, they must agree.
    private static void CheckType(SpecOperation operation, ParameterModel parameter, IParameterSymbol symbol, ParameterFacts facts)
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
            operation.Context.Reporter.Report(Descriptors.ParameterTypeDiffers, Place.Of(symbol), parameter.WireName, operation.Name,
                type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat), facts.Type!, operation.Context.Id);
        }
    }

    private static void CheckBody(SpecOperation operation)
    {
        bool hasBody = operation.Model.Parameters.Any(static parameter => parameter.Kind is ParameterKind.Body or ParameterKind.Part);
        if (operation.Facts.NeedsBody && !hasBody)
        {
            ReportMissing(operation, "body");
        }
        else if (hasBody && !operation.Facts.TakesBody)
        {
            int index = operation.Model.Parameters.ToList().FindIndex(static parameter => parameter.Kind is ParameterKind.Body or ParameterKind.Part);
            operation.Context.Reporter.Report(Descriptors.ParameterUnknown, index < 0 ? Place.Of(operation.Method) : Place.Of(operation.Method.Parameters[index]),
                operation.Name, "a body", operation.Title, operation.Context.Id, "remove it");
        }
    }

    private static void ReportMissing(SpecOperation operation, string what)
        => operation.Context.Reporter.Report(Descriptors.RequiredParameterMissing, Place.Of(operation.Method), operation.Name, what, operation.Title, operation.Context.Id);
}
