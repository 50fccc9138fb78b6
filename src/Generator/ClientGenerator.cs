using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RateGen.Generator.Emission;
using RateGen.Generator.Models;
using RateGen.Generator.Parsing;
using RateGen.Generator.Specs;

namespace RateGen.Generator;

/// <summary>The pipeline and nothing else: annotated interface → model → source, with what the description says that it names.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ClientGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<ClientModel> marked = Clients(context, KnownNames.ApiClient, TrackingNames.ApiClients);
        IncrementalValuesProvider<ClientModel> limited = Clients(context, KnownNames.RateLimit, TrackingNames.RateLimitedClients);
        IncrementalValueProvider<ImmutableArray<ClientModel>> all = marked.Collect().Combine(limited.Collect()).Select(static (pair, _) => pair.Left.AddRange(pair.Right));
        IncrementalValueProvider<EquatableArray<SpecModel>> specs = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => SpecFile.Of(pair.Left, pair.Right))
            .Where(static file => file is not null)
            .Collect()
            .Combine(all.Select(static (clients, _) => SpecBinding.Ids(clients)))
            .Select(static (pair, cancellationToken) => SpecReader.Read(pair.Left!, pair.Right, cancellationToken))
            .WithTrackingName(TrackingNames.Specs);

        Emit(context, marked, specs);
        Emit(context, limited, specs);
        context.RegisterSourceOutput(
            all.Combine(specs).SelectMany(static (pair, _) => SpecBinding.Classes(pair.Left, pair.Right)),
            static (context, plans) => context.AddSource(plans.HintName, PlansEmitter.Emit(plans)));
    }

    // Everything is extracted in the transform; what follows holds values only. Mistakes are the analyzer's to tell.
    private static IncrementalValuesProvider<ClientModel> Clients(IncrementalGeneratorInitializationContext context, string marker, string trackingName)
        => context.SyntaxProvider
            .ForAttributeWithMetadataName(marker, static (node, _) => node is InterfaceDeclarationSyntax, static (context, cancellationToken) => ClientParser.Parse(context, cancellationToken))
            .Where(static client => client is not null)
            .Select(static (client, _) => client!)
            .WithTrackingName(trackingName);

    private static void Emit(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<ClientModel> clients, IncrementalValueProvider<EquatableArray<SpecModel>> specs)
        => context.RegisterSourceOutput(
            clients.Combine(specs).Select(static (pair, _) => SpecBinding.Bind(pair.Left, pair.Right)),
            static (context, client) => context.AddSource(client.HintName, ClientEmitter.Emit(client)));
}
