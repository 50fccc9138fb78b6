using System.Collections.Immutable;
using RateGen.Generator.Models;

namespace RateGen.Generator.Specs;

/// <summary>Brings clients and the descriptions that they name together.</summary>
internal static class SpecBinding
{
    /// <summary>The ids that clients name.</summary>
    public static EquatableArray<string> Ids(ImmutableArray<ClientModel> clients)
        => clients.Select(static client => client.ApiSpec?.Id).OfType<string>().Distinct().OrderBy(static id => id, StringComparer.Ordinal).ToArray();

    /// <summary>The client with what its description says.</summary>
    public static ClientModel Bind(ClientModel client, EquatableArray<SpecModel> specs)
        => client.ApiSpec is { } named && specs.FirstOrDefault(spec => spec.Id == named.Id) is { } found ? client with { Spec = found } : client;

    /// <summary>One class of plans for each description and namespace.</summary>
    public static ImmutableArray<PlansClassModel> Classes(ImmutableArray<ClientModel> clients, EquatableArray<SpecModel> specs)
        => [.. clients
            .Select(client => (Client: client, Bind(client, specs).Spec?.Plans))
            .Where(static pair => pair.Plans is { } plans && !pair.Client.PlansTypes.Contains(plans.ClassName))
            .GroupBy(static pair => (pair.Client.Names.Namespace, pair.Plans!.ClassName))
            .Select(static group => new PlansClassModel(group.Key.Namespace, group.Any(static pair => pair.Client.Names.Accessibility == "public") ? "public" : "internal", group.First().Plans!))];
}
