using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RateGen.Generator.Emission;
using RateGen.Generator.Models;
using RateGen.Generator.Parsing;

namespace RateGen.Generator;

/// <summary>The pipeline and nothing else: annotated interface → model → source.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ClientGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        Emit(context, KnownNames.ApiClient, TrackingNames.ApiClients);
        Emit(context, KnownNames.RateLimit, TrackingNames.RateLimitedClients);
    }

    // Everything is extracted in the transform; what follows holds values only. Mistakes are the analyzer's to tell.
    private static void Emit(IncrementalGeneratorInitializationContext context, string marker, string trackingName)
    {
        IncrementalValuesProvider<ClientModel> clients = context.SyntaxProvider
            .ForAttributeWithMetadataName(marker, static (node, _) => node is InterfaceDeclarationSyntax, static (context, cancellationToken) => ClientParser.Parse(context, cancellationToken))
            .Where(static client => client is not null)
            .Select(static (client, _) => client!)
            .WithTrackingName(trackingName);
        context.RegisterSourceOutput(clients, static (context, client) => context.AddSource(client.HintName, ClientEmitter.Emit(client)));
    }
}
