using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Reads one method of a client.</summary>
internal static class OperationParser
{
    /// <summary>The operation; null after a report. Goes on after a mistake as far as it makes sense, to tell all of them at once.</summary>
    public static OperationModel? Parse(ParseContext context, IMethodSymbol method)
    {
        int before = context.Reporter.ErrorCount;
        MethodAttributes attributes = MethodAttributes.Read(context, method);
        if (attributes.Verb is not { } verb)
        {
            context.Report(Descriptors.MethodWithoutVerb, Place.Of(method), ParseContext.NameOf(method));
            return null;
        }

        if (method.Arity > 0)
        {
            context.Report(Descriptors.GenericOperation, Place.Of(method), ParseContext.NameOf(method));
            return null;
        }

        bool isGet = verb.ClassName == nameof(GetAttribute);
        RouteTemplate? route = RouteParser.Parse(context, verb, method);
        List<Binding> bindings = ParametersParser.Parse(context, method, verb, route, isGet);
        ReturnShape? shape = ReturnParser.Parse(context, method);
        PagesModel? pages = PagesParser.Parse(context, method, attributes, shape, bindings);
        EquatableArray<LimitModel>? limits = MethodLimitsParser.Parse(context, method, attributes.Limits);
        RateDiscoveryModel? rate = RateDiscoveryParser.Parse(context, method, attributes.DiscoversRate, shape, limits);
        UsageReadingModel? usage = UsageReadingParser.Parse(context, method, attributes.ReportsUsage, shape, limits);
        PriceModel? price = PriceParser.Parse(context, method, attributes.Price);
        int permits = PermitsParser.Parse(context, method, attributes.Permits, limits);
        string verbName = isGet ? "GET" : "POST";
        string? idempotencyKey = IdempotencyParser.OfMethod(context, method, attributes.IdempotencyKey, verbName);
        bool isIdempotent = attributes.IsIdempotent || idempotencyKey is not null || IdempotencyParser.IsIdempotent(verbName);
        ResponsesModel? responses = ResponsesParser.OfMethod(context, method, attributes.Responses);
        MethodResponsesCheck.Run(context, method, attributes, responses ?? context.Responses, isIdempotent, pages is not null);
        PartitionModel? partition = PartitionKeyParser.Parse(context, method, limits);
        TimeBoundsModel time = TimeBoundsParser.Parse(context, method.GetAttributes(), ParseContext.NameOf(method), context.Time);
        if (context.Reporter.ErrorCount > before || route is null || shape is null)
        {
            return null;
        }

        Binding? body = bindings.Find(binding => binding.Model.Kind == ParameterKind.Body);
        JsonCoverage.Check(context, method, shape, body?.Symbol);
        return new OperationModel
        {
            Name = TypeNames.Escape(method.Name),
            PolicyName = context.Names.Policy(method.Name),
            ExplicitInterface = context.Names.TryTakePublic(method) ? null : TypeNames.Of(method.ContainingType),
            Verb = verbName,
            Route = route,
            Parameters = bindings.ConvertAll(binding => binding.Model),
            ReturnType = context.Types.Of(method.ReturnType),
            Form = shape.Form,
            Head = shape.Head,
            Reader = context.JsonTypes.Reader(shape),
            IsValueTask = shape.IsValueTask,
            Response = shape.Json is { } response ? context.JsonTypes.Get(response) : null,
            Body = body is null ? null : context.JsonTypes.Get(body.Symbol.Type),
            IsIdempotent = isIdempotent,
            IdempotencyKey = idempotencyKey,
            Responses = responses,
            Pages = pages,
            DiscoversRate = rate,
            ReportsUsage = usage,
            Price = price,
            Limits = limits,
            Permits = permits,
            Partition = partition,
            Time = time,
        };
    }
}
