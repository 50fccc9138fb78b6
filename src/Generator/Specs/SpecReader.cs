using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RateGen.Generator.Models;

namespace RateGen.Generator.Specs;

/// <summary>What the generator needs of the descriptions that clients name.</summary>
internal static class SpecReader
{
    public static EquatableArray<SpecModel> Read(ImmutableArray<SpecFile> files, EquatableArray<string> ids, CancellationToken cancellationToken)
    {
        List<SpecModel> specs = [];
        foreach (string id in ids)
        {
            EquatableArray<string> servers = default;
            PlansModel? plans = null;
            foreach (SpecFile file in files)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (file.Id != id || file.File.GetText(cancellationToken) is not { } text)
                {
                    continue;
                }

                if (file.IsPlans)
                {
                    plans = SpecCache.Plans(text, id).Plans;
                }
                else
                {
                    servers = SpecCache.OpenApi(text).Servers.ToArray();
                }
            }

            specs.Add(new SpecModel(id, servers, plans));
        }

        return specs;
    }
}
