using Microsoft.CodeAnalysis;

namespace RateGen.Generator.Diagnostics;

internal static partial class Descriptors
{
    private const string Specs = "RateGen.Specs";

    public static readonly DiagnosticDescriptor SpecUnknown = Create(DiagnosticIds.SpecUnknown, Specs, DiagnosticSeverity.Error,
        "There is no description of that API",
        "[ApiSpec(\"{0}\")] of '{1}' names a description that is not there, so nothing is checked: the descriptions of this project are {2}{3}; put plans.json or openapi.json into api-specs/{0}, or add them to AdditionalFiles");

    public static readonly DiagnosticDescriptor SpecFileInvalid = Create(DiagnosticIds.SpecFileInvalid, Specs, DiagnosticSeverity.Error,
        "A description of an API cannot be read",
        "{0} of the API \"{1}\" cannot be used, because {2}");

    public static readonly DiagnosticDescriptor SpecTwice = Create(DiagnosticIds.SpecTwice, Specs, DiagnosticSeverity.Error,
        "Two files describe one API",
        "The API \"{0}\" of '{1}' has two files {2}: {3} and {4}; remove one of them from AdditionalFiles, or give it another id with RateGenApi");

    public static readonly DiagnosticDescriptor PlanUnknown = Create(DiagnosticIds.PlanUnknown, Specs, DiagnosticSeverity.Error,
        "There is no plan of that name",
        "\"{0}\" is no plan of the API \"{1}\", so the limits of '{2}' cannot be checked: its plans are {3}{4}");

    public static readonly DiagnosticDescriptor PlansMissing = Create(DiagnosticIds.PlansMissing, Specs, DiagnosticSeverity.Error,
        "A plan is named, but the API has no plans",
        "Plan = \"{0}\" of '{1}' cannot be checked, because the API \"{2}\" has no plans.json: add one to its folder, or remove Plan to check routes only");

    public static readonly DiagnosticDescriptor LimitAbovePlan = Create(DiagnosticIds.LimitAbovePlan, Specs, DiagnosticSeverity.Error,
        "A limit can exceed the plan",
        "The limits of '{0}' let {1} requests start within {2}, but the plan \"{3}\" of {4} allows {5}, so the provider would refuse the rest: write [RateLimit({6})]");

    public static readonly DiagnosticDescriptor PlanRateUncovered = Create(DiagnosticIds.PlanRateUncovered, Specs, DiagnosticSeverity.Error,
        "A rate of the plan is covered by no limit",
        "The plan \"{0}\" of {1} allows {2}, but no limit of '{3}' keeps that: add [RateLimit({4})]");

    public static readonly DiagnosticDescriptor PlanQuotaUncovered = Create(DiagnosticIds.PlanQuotaUncovered, Specs, DiagnosticSeverity.Warning,
        "A quota of the plan is not declared",
        "The plan \"{0}\" of {1} holds {2}, but '{3}' declares no such quota, so calls go on after it is used up: add [Quota({4})]");

    public static readonly DiagnosticDescriptor LimitFarBelowPlan = Create(DiagnosticIds.LimitFarBelowPlan, Specs, DiagnosticSeverity.Warning,
        "A limit is far below the plan",
        "{0} of '{1}' is below half of what the plan \"{2}\" of {3} allows ({4}), so most of it is wasted: write [RateLimit({5})]");

    public static readonly DiagnosticDescriptor QuotaAbovePlan = Create(DiagnosticIds.QuotaAbovePlan, Specs, DiagnosticSeverity.Error,
        "A quota is larger than the plan's",
        "[Quota] of '{0}' holds {1}, but the plan \"{2}\" of {3} holds {4}: write [Quota({5})]");

    public static readonly DiagnosticDescriptor OperationUnknown = Create(DiagnosticIds.OperationUnknown, Specs, DiagnosticSeverity.Error,
        "The API has no such operation",
        "{0} of '{1}' is no operation of the API \"{2}\"{3}");

    public static readonly DiagnosticDescriptor RequiredParameterMissing = Create(DiagnosticIds.RequiredParameterMissing, Specs, DiagnosticSeverity.Error,
        "A required parameter is missing",
        "'{0}' sends no {1}, which {2} of the API \"{3}\" requires: add a parameter for it");

    public static readonly DiagnosticDescriptor ParameterUnknown = Create(DiagnosticIds.ParameterUnknown, Specs, DiagnosticSeverity.Error,
        "The operation has no such parameter",
        "'{0}' sends {1}, which {2} of the API \"{3}\" does not know: {4}");

    public static readonly DiagnosticDescriptor ParameterPlace = Create(DiagnosticIds.ParameterPlace, Specs, DiagnosticSeverity.Error,
        "A parameter travels in the wrong place",
        "'{0}' sends \"{1}\" in the {2}, but {3} of the API \"{4}\" reads it from the {5}: {6}");

    public static readonly DiagnosticDescriptor ParameterTypeDiffers = Create(DiagnosticIds.ParameterTypeDiffers, Specs, DiagnosticSeverity.Warning,
        "A parameter has another type than the API's",
        "\"{0}\" of '{1}' is {2} in C#, but {3} in the API \"{4}\": what is sent may be refused");

    public static readonly DiagnosticDescriptor ResponsePathUnknown = Create(DiagnosticIds.ResponsePathUnknown, Specs, DiagnosticSeverity.Error,
        "The response holds no such value",
        "{0} = \"{1}\" of '{2}' leads nowhere in the response that the API \"{3}\" documents: there is no {4}");

    public static readonly DiagnosticDescriptor RefusalUnhandled = Create(DiagnosticIds.RefusalUnhandled, Specs, DiagnosticSeverity.Warning,
        "A documented refusal is not declared",
        "{0} of the API \"{1}\" documents {2}, but '{3}' does not say what that means: add {4}");

    public static readonly DiagnosticDescriptor ServerUnknown = Create(DiagnosticIds.ServerUnknown, Specs, DiagnosticSeverity.Info,
        "The base address is none of the API's servers",
        "\"{0}\" of '{1}' is none of the servers of the API \"{2}\" ({3}), so the client shares its limits with no other client of the API");

    public static readonly DiagnosticDescriptor PlansClassTaken = Create(DiagnosticIds.PlansClassTaken, Specs, DiagnosticSeverity.Error,
        "The name of the class of plans is taken",
        "The plans of the API \"{0}\" would be the class '{1}' beside '{2}', but the namespace has that name already: rename it, or give plans.json another \"name\"");
}
