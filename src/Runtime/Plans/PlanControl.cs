using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using RateGen.CompilerServices;
using RateGen.Http;
using RateGen.Serialization;
using RateGen.Telemetry;

namespace RateGen.Plans;

/// <summary>Chooses the plan of one client and asks the provider whether it is right.</summary>
/// <param name="client">What the client declares.</param>
/// <param name="accounts">The API key in use and its limits.</param>
/// <param name="ledger">What its requests cost.</param>
/// <param name="pipeline">How the probe is sent.</param>
internal sealed class PlanControl(ClientDeclaration client, Accounts accounts, Ledger ledger, ApiPipeline pipeline)
{
    private static readonly JsonFormat<JsonElement> s_format = new(
        JsonMetadataServices.CreateValueInfo<JsonElement>(new JsonSerializerOptions { TypeInfoResolver = JsonTypeInfoResolver.Combine() }, JsonMetadataServices.JsonElementConverter));

    public void Use(ApiPlan plan)
    {
        Check(plan);
        accounts.OfClient.Use(plan);
        ledger.Use(plan.Price);
    }

    public async Task<PlanReport> VerifyAsync(ApiPlan plan, CancellationToken cancellationToken)
    {
        Check(plan);
        PlanProbe probe = plan.Probe ?? throw new ArgumentException($"The plan {plan} has no probe, so the provider cannot be asked.", nameof(plan));
        PlanReport report = PlanVerification.Compare(plan, probe, await AskAsync(probe, cancellationToken).ConfigureAwait(false));
        accounts.OfClient.Use(PlanVerification.InForce(report));
        return report;
    }

    private Task<JsonElement> AskAsync(PlanProbe probe, CancellationToken cancellationToken)
    {
        RequestBuilder request = new(probe.Path.Length, 0);
        request.AppendLiteral(probe.Path);
        Operation operation = new() { Name = "VerifyPlanAsync", Method = HttpMethod.Get, Route = probe.Path, IsIdempotent = true };
        return pipeline.SendAsync(operation, request, s_format, cancellationToken);
    }

    private void Check(ApiPlan plan)
    {
        if (plan.Api != client.Spec?.Id)
        {
            throw new ArgumentException(
                $"The plan {plan} is one of the API \"{plan.Api}\", but {client.Name} {(client.Spec is { } spec ? $"is a client of \"{spec.Id}\"" : $"names none: add [ApiSpec(\"{plan.Api}\")]")}.", nameof(plan));
        }
    }
}
