using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>An annotated interface becomes a <see cref="ClientModel"/>; the same for the generator and for the analyzer.</summary>
internal static class ClientParser
{
    /// <summary>The model of the interface at the node; null when this part does not emit it, or when it cannot be emitted.</summary>
    public static ClientModel? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
        => context.TargetSymbol is INamedTypeSymbol client && ClientMarkers.IsEmittedBy(client, context.Attributes[0], context.TargetNode)
            ? Parse(client, context.SemanticModel.Compilation, new Reporter(), cancellationToken, new LiteralReader(context.SemanticModel, context.TargetNode))
            : null;

    /// <summary>The model of the interface; null when no part can be added to it. What is wrong goes to the reporter.</summary>
    public static ClientModel? Parse(INamedTypeSymbol client, Compilation compilation, Reporter reporter, CancellationToken cancellationToken, LiteralReader? literals = null)
    {
        ParseContext context = new(client, compilation, reporter, cancellationToken, literals);
        bool canBeEmitted = ShapeParser.CanBeEmitted(context) && !CompilerErrors.InConstraints(client);
        if (!canBeEmitted && !reporter.Listens)
        {
            return null;
        }

        int before = reporter.ErrorCount;
        ImmutableArray<AttributeData> attributes = client.GetAttributes();
        AddressModel address = ApiClientParser.Parse(context, attributes);
        ApiSpecModel? spec = ApiSpecParser.Parse(context, attributes);
        LimitsParser.Parse(context, attributes);
        AttributeArguments[] all = AttributeReader.Of(client);
        context.Time = TimeBoundsParser.Parse(context, all, client.Name, default);
        PathPrefixParser.Parse(context, attributes);
        context.Headers = HeadersParser.OfType(context, client);
        context.Responses = ResponsesParser.OfClient(context, attributes);
        TimeBoundsCheck.OfClient(context, all);
        context.IdempotencyKey = IdempotencyParser.OfClient(context, attributes);
        PriceModel? price = PriceParser.Parse(context, attributes);
        BaseInterfaceParser.Check(context);
        CreateModel create = CreateParser.Parse(context);

        context.Suppressions.Add(client);
        string? fault = reporter.FirstErrorSince(before);
        MembersModel members = MembersParser.Parse(context, fault);
        ApiClientParser.CheckLastSegment(context, attributes, address, members.Operations);
        return !canBeEmitted ? null : new ClientModel
        {
            HintName = ClientNaming.HintName(client),
            Names = ClientNaming.Parse(client),
            Create = create,
            Fault = fault,
            HasCompilerErrors = CompilerErrors.InMembers(client, compilation),
            BaseAddress = address.BaseAddress,
            UrlResolution = address.Resolution,
            JsonContext = address.JsonContext,
            Serializer = address.Serializer,
            ApiSpec = spec,
            PlansTypes = spec is null ? default : PlansClassParser.Taken(client),
            Key = context.Key,
            Limits = context.Limits,
            Responses = context.Responses,
            Price = price,
            Currency = context.Currency,
            Suppressions = context.Suppressions.Ids,
            Headers = context.Headers,
            Properties = members.Properties,
            Writers = context.Writers.All,
            EnumTexts = (EnumTextModel[])[.. context.EnumTexts.All],
            Operations = members.Operations,
            FaultyMembers = members.FaultyMembers,
        };
    }
}
