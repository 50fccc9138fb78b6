using System.Collections.Immutable;
using RateGen.Generator.Models;

namespace RateGen.Generator.Specs;

/// <summary>Brings clients and the descriptions that they name together.</summary>
internal static class SpecBinding
{
    /// <summary>The ids that clients name.</summary>
    public static EquatableArray<string> Ids(ImmutableArray<ClientModel> clients)
        => clients.Select(static client => client.ApiSpec?.Id).OfType<string>().Distinct().OrderBy(static id => id, StringComparer.Ordinal).ToArray();

    /// <summary>The client with what its description says: also the price of its plan, when it declares none itself.</summary>
    public static ClientModel Bind(ClientModel client, EquatableArray<SpecModel> specs)
    {
        if (client.ApiSpec is not { } named || specs.FirstOrDefault(spec => spec.Id == named.Id) is not { } found)
        {
            return client;
        }

        ClientModel bound = client with { Spec = found };
        PlanPriceModel? price = client.Price is null ? found.Plans?.Plans.FirstOrDefault(plan => plan.Name == named.Plan)?.Price : null;
        return price is not null && (client.Currency ?? price.Currency) == price.Currency
            ? bound with { Price = PriceOf(price), Currency = price.Currency }
            : bound;
    }

    private static PriceModel PriceOf(PlanPriceModel price) => new(price.Amount + "m", price.Currency, price.Per switch
    {
        "day" => RatePeriod.PerDay,
        "month" => RatePeriod.PerMonth,
        "year" => RatePeriod.PerYear,
        _ => null,
    });

    /// <summary>One class of plans for each description and namespace.</summary>
    public static ImmutableArray<PlansClassModel> Classes(ImmutableArray<ClientModel> clients, EquatableArray<SpecModel> specs)
        => [.. clients
            .Select(client => (Client: client, Bind(client, specs).Spec?.Plans))
            .Where(static pair => pair.Plans is { } plans && !pair.Client.PlansTypes.Contains(plans.ClassName))
            .GroupBy(static pair => (pair.Client.Names.Namespace, pair.Plans!.ClassName))
            .Select(static group => new PlansClassModel(group.Key.Namespace, group.Any(static pair => pair.Client.Names.Accessibility == "public") ? "public" : "internal", group.First().Plans!))];
}
