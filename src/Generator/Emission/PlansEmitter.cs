using RateGen.Generator.Models;

namespace RateGen.Generator.Emission;

/// <summary>Writes the plans of an API as code.</summary>
internal static class PlansEmitter
{
    private const string Plan = "global::RateGen.ApiPlan";

    public static string Emit(PlansClassModel model)
    {
        CodeWriter writer = new();
        writer.Write(FileHeader.Text);
        if (model.Namespace is { } @namespace)
        {
            writer.Write($"""
                namespace {@namespace};

                """);
        }

        PlansModel plans = model.Plans;
        writer.Write($"/// <summary>The plans of the API {CSharpLiteral.Xml(plans.Api)}, as its <c>plans.json</c> describes them.</summary>");
        writer.Open($"""
            [global::System.CodeDom.Compiler.GeneratedCode("RateGen", "{ClientEmitter.Version}")]
            [global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]
            {model.Accessibility} static class {plans.ClassName}
            """);
        if (plans.Probe is { } probe)
        {
            writer.Write($"""
                private static readonly global::RateGen.PlanProbe s_probe = new() {DeclarationEmitter.Initializer(
                    $"Path = {CSharpLiteral.Of(probe.Path)}", Text("Plan", probe.Plan), Text("Rate", probe.Rate), Text("Quota", probe.Quota), Text("Used", probe.Used))};

                """);
        }

        foreach (PlanModel plan in plans.Plans)
        {
            Emit(writer, plan, plans);
            writer.Line();
        }

        writer.Write($$"""
            /// <summary>All plans, in the order of the file.</summary>
            public static global::System.Collections.Generic.IReadOnlyList<{{Plan}}> All { get; } = [{{string.Join(", ", plans.Plans.Select(static plan => plan.Member))}}];
            """);
        writer.Close();
        return writer.ToString();
    }

    private static void Emit(CodeWriter writer, PlanModel plan, PlansModel plans)
    {
        writer.Write($"/// <summary>The plan <c>{CSharpLiteral.Xml(plan.Name)}</c>: {CSharpLiteral.Xml(PlanText.Describe(plan))}.</summary>");
        writer.Open($$"""public static {{Plan}} {{plan.Member}} { get; } = new()""");
        writer.Write($"""
            Api = {CSharpLiteral.Of(plans.Api)},
            Name = {CSharpLiteral.Of(plan.Name)},
            """);
        DeclarationEmitter.List(writer, "Limits", [.. plan.Rates.Concat(plans.Shared).Select(Rate), .. plan.Quotas.Select(Quota)]);
        if (plan.Price is { } price)
        {
            writer.Write($"Price = new({price.Amount}m, {CSharpLiteral.Of(price.Currency)}, global::RateGen.PriceUnit.Per{char.ToUpperInvariant(price.Per[0])}{price.Per.Substring(1)}),");
        }

        if (plans.Probe is not null)
        {
            writer.Write("Probe = s_probe,");
        }

        writer.Close("};");
    }

    private static string Rate(PlanRateModel rate) => LimitExpression.Of(
        new RateLimitModel { Permits = rate.Max, Period = rate.Unit, Every = rate.Every, Burst = rate.Burst > rate.Max ? rate.Burst : 0, Scope = Scope(rate.Scope), IsOperations = rate.Operation is not null },
        rate.Operation);

    private static string Quota(PlanQuotaModel quota) => LimitExpression.Of(
        new QuotaModel { Permits = quota.Max ?? long.MaxValue, Period = quota.Period, Scope = Scope(quota.Scope) }, operation: null);

    private static RateScope Scope(string scope) => scope == "ip" ? RateScope.Host : RateScope.Key;

    private static string? Text(string name, string? value) => value is null ? null : $"{name} = {CSharpLiteral.Of(value)}";
}
