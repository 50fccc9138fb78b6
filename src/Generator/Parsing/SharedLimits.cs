using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>The named limits of all clients: those of one API share them, so one name has one set of numbers. The runtime refuses the rest.</summary>
internal sealed class SharedLimits
{
    private readonly ConcurrentBag<(string Api, INamedTypeSymbol Client, LimitModel Limit)> _limits = [];

    public void Add(INamedTypeSymbol client, ClientModel model)
    {
        if (Api(model) is { } api)
        {
            foreach (LimitModel limit in model.Limits.Where(static limit => limit.Name is not null))
            {
                _limits.Add((api, client, limit));
            }
        }
    }

    /// <summary>Tells every contradiction at the later client by name.</summary>
    public void Check(Action<INamedTypeSymbol, Action<Reporter>> report)
    {
        foreach (var named in _limits.GroupBy(static entry => (entry.Api, entry.Limit.Name)))
        {
            var ordered = named.OrderBy(static entry => entry.Client.ToDisplayString(), StringComparer.Ordinal).ToArray();
            foreach (var entry in ordered.Skip(1).Where(entry => entry.Limit.Describe() + entry.Limit.DescribeScope() != ordered[0].Limit.Describe() + ordered[0].Limit.DescribeScope()))
            {
                report(entry.Client, reporter => reporter.Report(Descriptors.LimitNameOfAnotherClient, PlaceOf(entry.Client, entry.Limit.Name!),
                    entry.Limit.Name!, entry.Client.Name, entry.Limit.Describe(), ordered[0].Client.Name, ordered[0].Limit.Describe()));
            }
        }
    }

    // What identifies an API at run time, unless options name another address.
    private static string? Api(ClientModel model)
        => model.ApiSpec?.Id ?? (Uri.TryCreate(model.BaseAddress, UriKind.Absolute, out Uri? address) ? address.GetLeftPart(UriPartial.Authority) : null);

    private static Place PlaceOf(INamedTypeSymbol client, string name)
    {
        foreach (AttributeData attribute in client.GetAttributes())
        {
            AttributeArguments arguments = new(attribute);
            if (AttributeReader.IsRateGen(attribute) && arguments.ClassName is nameof(RateLimitAttribute) or nameof(QuotaAttribute) or nameof(ConcurrencyLimitAttribute) && arguments.Text("Name") == name)
            {
                return arguments.At();
            }
        }

        return Place.Of(client);
    }
}
