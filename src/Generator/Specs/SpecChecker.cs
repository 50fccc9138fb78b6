using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;
using RateGen.Generator.Parsing;

namespace RateGen.Generator.Specs;

/// <summary>Compares a client with the description that it names. What is wrong is told where it stands: in the file or at the attribute.</summary>
internal static class SpecChecker
{
    public static void Check(INamedTypeSymbol client, ClientModel? model, SpecLibrary library, Reporter reporter, CancellationToken cancellationToken)
    {
        if (model?.ApiSpec is not { } named || AttributeReader.Find(client.GetAttributes(), nameof(ApiSpecAttribute)) is not { } attribute)
        {
            return;
        }

        SpecContext context = new(client, model, named.Id, new AttributeArguments(attribute), reporter);
        SpecFile? plans = Only(context, library, isPlans: true), openApi = Only(context, library, isPlans: false);
        if (plans is null && openApi is null)
        {
            string? nearest = NearestName.Of(named.Id, library.Ids);
            reporter.Report(Descriptors.SpecUnknown, context.Attribute.At(nameof(ApiSpecAttribute.Id)).Replacing(nearest),
                named.Id, client.Name, NameText.List(library.Ids), NameText.Hint(named.Id, library.Ids));
            return;
        }

        if (openApi?.File.GetText(cancellationToken) is { } description)
        {
            OpenApiIndex index = SpecCache.OpenApi(description);
            Tell(context, openApi, index.Mistake);
            if (index.Mistake is null)
            {
                RouteChecker.Check(context, index);
            }
        }

        CheckPlans(context, plans, named.Plan, cancellationToken);
    }

    /// <summary>A text as C# writes it, for code fixes.</summary>
    public static string? Quoted(string? text) => text is null ? null : "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";

    private static void CheckPlans(SpecContext context, SpecFile? file, string? name, CancellationToken cancellationToken)
    {
        if (file?.File.GetText(cancellationToken) is not { } text)
        {
            if (name is not null)
            {
                context.Reporter.Report(Descriptors.PlansMissing, context.Attribute.At(nameof(ApiSpecAttribute.Plan)), name, context.Client.Name, context.Id);
            }

            return;
        }

        PlansFile read = SpecCache.Plans(text, context.Id);
        foreach (JsonMistake mistake in read.Mistakes)
        {
            Tell(context, file, mistake);
        }

        if (read.Plans is not { } plans)
        {
            return;
        }

        if (context.Model.PlansTypes.Contains(plans.ClassName))
        {
            context.Reporter.Report(Descriptors.PlansClassTaken, context.Attribute.At(), context.Id, plans.ClassName, context.Client.Name);
        }

        if (name is null)
        {
            return;
        }

        if (plans.Plans.FirstOrDefault(plan => plan.Name == name) is { } plan)
        {
            PlanChecker.Check(context, plan, plans);
        }
        else
        {
            string[] names = [.. plans.Plans.Select(static plan => plan.Name)];
            context.Reporter.Report(Descriptors.PlanUnknown, context.Attribute.At(nameof(ApiSpecAttribute.Plan)).Replacing(NearestName.Of(name, names)),
                name, context.Id, context.Client.Name, NameText.List(names), NameText.Hint(name, names));
        }
    }

    private static SpecFile? Only(SpecContext context, SpecLibrary library, bool isPlans)
    {
        List<SpecFile> found = library.Find(context.Id, isPlans);
        if (found.Count > 1)
        {
            context.Reporter.Report(Descriptors.SpecTwice, context.Attribute.At(nameof(ApiSpecAttribute.Id)), context.Id, context.Client.Name, isPlans ? "plans.json" : "openapi.json", found[0].File.Path, found[1].File.Path);
        }

        return found.FirstOrDefault();
    }

    private static void Tell(SpecContext context, SpecFile file, JsonMistake? mistake)
    {
        if (mistake is not null)
        {
            context.Reporter.Report(Descriptors.SpecFileInvalid, Place.In(file.File.Path, mistake.At.Offset, mistake.Length, mistake.At.Line, mistake.At.Column),
                file.IsPlans ? "plans.json" : "openapi.json", context.Id, mistake.Problem);
        }
    }
}
