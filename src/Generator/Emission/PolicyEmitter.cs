using RateGen.Generator.Models;

namespace RateGen.Generator.Emission;

/// <summary>Writes what the attributes of each method declare. The class lies in the client's, so that its type parameters are in scope.</summary>
internal static class PolicyEmitter
{
    public static void Emit(CodeWriter writer, ClientModel model, HelperNames helpers)
    {
        if (model.Operations.Count == 0)
        {
            return;
        }

        writer.Line();
        writer.Write("/// <summary>What the attributes of each method declare.</summary>");
        writer.Open($"private static class {helpers.Operations}");
        bool isFirst = true;
        foreach (OperationModel operation in model.Operations)
        {
            if (!isFirst)
            {
                writer.Line();
            }

            isFirst = false;
            Emit(writer, operation, model, helpers);
        }

        writer.Close();
    }

    private static void Emit(CodeWriter writer, OperationModel operation, ClientModel model, HelperNames helpers)
    {
        string type = operation switch
        {
            { Pages: { } pages } => $"PagesOperation<{operation.Response!.Type}, {pages.ItemType}>",
            { Response: { IsOpen: false } response } => $"Operation<{response.Type}>",
            _ => "Operation",
        };
        string address = $"{operation.Verb} {operation.Route.Text}";
        writer.Open($"public static readonly {RuntimeNames.Services}.{type} {operation.PolicyName} = new()");
        writer.Write($"""
            Name = {CSharpLiteral.Of(operation.Name.TrimStart('@'))},
            Method = {Method(operation.Verb)},
            Route = {CSharpLiteral.Of(operation.Route.Text)},
            """);
        if (operation.Headers.Count > 0)
        {
            DeclarationEmitter.List(writer, "Headers", Headers(operation.Headers, model, helpers));
        }

        if (operation.Limits is { } limits)
        {
            DeclarationEmitter.List(writer, "Limits", Limits(limits, model, helpers, address));
            if (limits.OfType<RateLimitModel>().Any(limit => limit.Headers is not null && !model.Limits.Contains(limit)))
            {
                DeclarationEmitter.List(writer, "RateHeaders", DeclarationEmitter.Headers(limits.OfType<RateLimitModel>()));
            }
        }

        if (operation.Permits != 1)
        {
            writer.Write($"Permits = {CSharpLiteral.Of(operation.Permits)},");
        }

        if (operation.Partition is { Limit: { } split })
        {
            writer.Write($"PartitionedLimit = {CSharpLiteral.Of(split)},");
        }

        if (operation.Time.Milliseconds is { } milliseconds)
        {
            writer.Write($"Timeout = global::System.TimeSpan.FromMilliseconds({CSharpLiteral.Of(milliseconds)}),");
        }

        if (operation.Time.Seconds is { } seconds)
        {
            writer.Write($"Deadline = global::System.TimeSpan.FromSeconds({CSharpLiteral.Of(seconds)}),");
        }

        if (operation.IsIdempotent)
        {
            writer.Write("IsIdempotent = true,");
        }

        if (operation.IdempotencyKey is { } header)
        {
            writer.Write($"IdempotencyKey = {CSharpLiteral.Of(header)},");
        }

        if (operation.Responses is { } responses)
        {
            ResponsesEmitter.Emit(writer, responses, model.Responses);
        }

        // Status and headers tell a body that is missing; the body need not.
        if (operation.Response is { IsOpen: false } body && (body.AllowsNull || operation.Head != ResponseHead.None))
        {
            writer.Write("NullIsValid = true,");
        }

        if (operation.DiscoversRate is { } rate)
        {
            writer.Write($"DiscoversRate = {Number(rate.Rate)},");
            if (rate.Limit is not null)
            {
                writer.Write($"DiscoversRateOf = {CSharpLiteral.Of(rate.Limit)},");
            }
        }

        if (operation.ReportsUsage is { } usage)
        {
            string?[] members =
            [
                usage.Used is null ? null : $"Used = {Number(usage.Used)}",
                usage.Quota is null ? null : $"Quota = {Number(usage.Quota)}",
                usage.Rate is null ? null : $"Rate = {Number(usage.Rate)}",
                DeclarationEmitter.Text("OfQuota", usage.OfQuota),
                DeclarationEmitter.Text("OfLimit", usage.OfLimit),
            ];
            writer.Write($"ReportsUsage = new() {DeclarationEmitter.Initializer(members)},");
        }

        if (operation.Price is { } price)
        {
            writer.Write($"Price = {DeclarationEmitter.Price(price)},");
        }

        if (operation.Pages is { } page)
        {
            PagesPolicyEmitter.Emit(writer, operation, page);
        }

        writer.Close("};");
    }

    private static string Number(NumberModel number) => $"static response => {(number.NeedsCast ? "(double?)" : "")}response{number.Access}";

    // What the interface declares stands there once: all of it is spread, or the limits that are left are named by position.
    private static IEnumerable<string> Limits(EquatableArray<LimitModel> limits, ClientModel model, HelperNames helpers, string address)
    {
        int shared = model.Limits.Count;
        if (shared > 1 && limits.Take(shared).SequenceEqual(model.Limits))
        {
            return [$".. {helpers.Client}.Limits", .. limits.Skip(shared).Select(limit => LimitExpression.Of(limit, address))];
        }

        return limits.Select(limit =>
        {
            int index = model.Limits.ToList().IndexOf(limit);
            return index < 0 ? LimitExpression.Of(limit, address) : $"{helpers.Client}.Limits[{CSharpLiteral.Of(index)}]";
        });
    }

    private static string Method(string verb) => verb switch
    {
        "GET" or "POST" or "PUT" or "DELETE" or "PATCH" or "HEAD" or "OPTIONS" or "TRACE" or "CONNECT" => "global::System.Net.Http.HttpMethod." + verb[0] + verb.Substring(1).ToLowerInvariant(),
        _ => $"new({CSharpLiteral.Of(verb)})",
    };

    // What the interface declares stands there once.
    private static IEnumerable<string> Headers(EquatableArray<HeaderModel> headers, ClientModel model, HelperNames helpers)
    {
        int shared = model.Headers.Count;
        bool isShared = shared > 0 && headers.Take(shared).SequenceEqual(model.Headers);
        return isShared
            ? [$".. {helpers.Client}.Headers", .. headers.Skip(shared).Select(DeclarationEmitter.Header)]
            : headers.Select(DeclarationEmitter.Header);
    }
}
