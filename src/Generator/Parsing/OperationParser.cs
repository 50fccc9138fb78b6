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

        VerbParser meaning = VerbParser.Parse(context, verb, context.Named(method));
        RouteTemplate? route = RouteParser.Parse(context, verb, method);
        MethodRequest request = new(context, method, verb, meaning, route, attributes.Multipart);
        List<Binding> bindings = ParametersParser.Parse(request);
        List<RouteValueModel> values = ParametersParser.Route(request, bindings);
        List<HeaderModel> headers = HeadersParser.OfMethod(context, method);
        ReturnShape? shape = ReturnParser.Parse(context, method);
        if (meaning.Method == "HEAD" && shape is { Head: ResponseHead.None, Form: ResponseForm.Json or ResponseForm.Text or ResponseForm.Bytes or ResponseForm.Stream or ResponseForm.Items })
        {
            context.Report(Descriptors.HeadHasNoBody, Place.Of(method), ParseContext.NameOf(method), method.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));
        }

        PagesModel? pages = PagesParser.Parse(context, method, attributes, shape, bindings);
        EquatableArray<LimitModel>? limits = MethodLimitsParser.Parse(context, method, attributes.Limits);
        RateDiscoveryModel? rate = RateDiscoveryParser.Parse(context, method, attributes.DiscoversRate, shape, limits);
        UsageReadingModel? usage = UsageReadingParser.Parse(context, method, attributes.ReportsUsage, shape, limits);
        PriceModel? price = PriceParser.Parse(context, method, attributes.Price);
        int permits = PermitsParser.Parse(context, method, attributes.Permits, limits);
        string? idempotencyKey = IdempotencyParser.OfMethod(context, method, attributes.IdempotencyKey, meaning.Method);
        bool isIdempotent = attributes.IsIdempotent || idempotencyKey is not null || IdempotencyParser.IsIdempotent(meaning.Method);
        ResponsesModel? responses = ResponsesParser.OfMethod(context, method, attributes.Responses);
        MethodResponsesCheck.Run(context, method, attributes, responses ?? context.Responses, isIdempotent, bindings);
        PartitionModel? partition = PartitionKeyParser.Parse(context, method, limits);
        TimeBoundsModel time = TimeBoundsParser.Parse(context, context.Written(method).Attributes, context.Named(method), context.Time);
        TimeBoundsCheck.OfMethod(context, method, time, limits, permits, responses ?? context.Responses);
        if (context.Reporter.ErrorCount > before || route is null || shape is null)
        {
            return null;
        }

        Binding? body = bindings.Find(static binding => binding.Steps.Any(static step => step is { Kind: StepKind.Body, Json.IsOpen: false }));
        JsonCoverage.Check(context, method, shape, body?.Symbol);
        string? @explicit = context.Names.TryTakePublic(method) ? null : TypeNames.Of(method.ContainingType);
        return new OperationModel
        {
            Name = TypeNames.Escape(method.Name),
            PolicyName = context.Names.Policy(method.Name),
            ExplicitInterface = @explicit,
            Verb = meaning.Method,
            Route = route,
            RouteValues = values,
            Steps = Steps(context, attributes, bindings),
            Headers = headers,
            TypeParameters = method.Arity == 0 ? "" : "<" + string.Join(", ", method.TypeParameters.Select(static parameter => TypeNames.Escape(parameter.Name))) + ">",
            Constraints = @explicit is null && method.Arity > 0 ? ClientNaming.Constraints(method.TypeParameters) : "",
            Parameters = Models(bindings),
            ReturnType = context.Types.Of(method.ReturnType),
            Form = shape.Form,
            Head = shape.Head,
            Reader = context.JsonTypes.Reader(shape),
            IsValueTask = shape.IsValueTask,
            Response = shape.Json is { } response ? context.JsonTypes.Get(response) : null,
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

    private static EquatableArray<ParameterModel> Models(List<Binding> bindings)
    {
        ParameterModel[] models = new ParameterModel[bindings.Count];
        for (int i = 0; i < models.Length; i++)
        {
            models[i] = bindings[i].Model;
        }

        return models;
    }

    private static List<StepModel> Steps(ParseContext context, MethodAttributes attributes, List<Binding> bindings)
    {
        List<StepModel> steps = [];
        if (attributes.QueryUriFormat is { } escaping)
        {
            UriFormat format = (UriFormat)escaping.Value(nameof(QueryUriFormatAttribute.UriFormat), (int)UriFormat.UriEscaped);
            EnumValues.Check(context, escaping, nameof(QueryUriFormatAttribute.UriFormat), format, "[QueryUriFormat]");
            steps.Add(new StepModel(StepKind.Escape, "", format.ToString()));
        }

        if (attributes.Multipart is { } multipart)
        {
            steps.Add(new StepModel(StepKind.Multipart, "", multipart.Text(nameof(MultipartAttribute.BoundaryText)) ?? ""));
        }

        // The address of [Url] comes first: the query stands behind it.
        foreach (Binding binding in bindings)
        {
            if (binding.Model.Kind == ParameterKind.Url)
            {
                steps.InsertRange(0, binding.Steps);
            }
            else
            {
                steps.AddRange(binding.Steps);
            }
        }

        steps.AddRange(context.Properties);
        return steps;
    }
}
