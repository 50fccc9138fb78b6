using RateGen.Generator.Models;

namespace RateGen.Generator.Emission;

/// <summary>Writes what the attributes of the interface declare, as named data.</summary>
internal static class DeclarationEmitter
{
    public static void Emit(CodeWriter writer, ClientModel model, HelperNames helpers)
    {
        writer.Open($"private static readonly {RuntimeNames.Services}.ClientDeclaration {helpers.Client} = new()");
        writer.Write($"Name = {CSharpLiteral.Of(model.Names.DisplayName)},");
        writer.Write($"Interface = typeof({model.Names.QualifiedInterface}),");
        if (model.BaseAddress is { } address)
        {
            writer.Write($"BaseAddress = {CSharpLiteral.Of(address)},");
        }

        if (model.UrlResolution != UrlResolution.Append)
        {
            writer.Write($"UrlResolution = global::RateGen.UrlResolution.{model.UrlResolution},");
        }

        if (model.ApiSpec is { } spec)
        {
            writer.Write($"Spec = new() {Initializer($"Id = {CSharpLiteral.Of(spec.Id)}", model.Spec is { Servers: { Count: > 0 } servers } ? $"Servers = {Strings(servers)}" : null)},");
        }

        if (model.Key is { } key)
        {
            writer.Write($"Key = new() {Initializer(Text("Header", key.Header), Text("Query", key.Query), Text("Scheme", key.Scheme))},");
        }

        List(writer, "Headers", model.Headers.Select(Header));
        List(writer, "Limits", model.Limits.Select(limit => LimitExpression.Of(limit, operation: null)));
        List(writer, "QuotaHeaders", Headers(model.Limits.OfType<QuotaModel>()));
        List(writer, "RateHeaders", Headers(model.Limits.OfType<RateLimitModel>()));
        if (model.Price is { } price)
        {
            writer.Write($"Price = {Price(price)},");
        }

        if (model.Currency is { } currency)
        {
            writer.Write($"Currency = {CSharpLiteral.Of(currency)},");
        }

        ResponsesEmitter.Emit(writer, model.Responses, new ResponsesModel());
        writer.Close("};");
    }

    /// <summary>A header that every call carries.</summary>
    public static string Header(HeaderModel header) => $"new({CSharpLiteral.Of(header.Name)}, {CSharpLiteral.OfNullable(header.Value)})";

    /// <summary>One entry on the same line, several on lines of their own.</summary>
    public static void List(CodeWriter writer, string name, IEnumerable<string> entries)
    {
        string[] all = [.. entries];
        if (all.Length == 1)
        {
            writer.Write($"{name} = [{all[0]}],");
        }
        else if (all.Length > 1)
        {
            writer.Write($"{name} =\n[\n    {string.Join(",\n    ", all)},\n],");
        }
    }

    /// <summary>The headers that speak of the limits.</summary>
    public static IEnumerable<string> Headers(IEnumerable<LimitModel> limits)
    {
        foreach (LimitModel limit in limits)
        {
            if (limit.Headers is { } headers)
            {
                string? format = headers.Format == ResetFormat.Iso8601 ? null : $"Format = global::RateGen.ResetFormat.{headers.Format}";
                yield return $"new() {Initializer(Text("Limit", limit.Name), Text("Remaining", headers.Remaining), Text("Reset", headers.Reset), format)}";
            }
        }
    }

    /// <summary>An object initializer of what is not null.</summary>
    public static string Initializer(params string?[] members)
    {
        string[] set = [.. members.OfType<string>()];
        return set.Length == 0 ? "{ }" : "{ " + string.Join(", ", set) + " }";
    }

    /// <summary>A price as C# writes it.</summary>
    public static string Price(PriceModel price) => $"new({price.Amount}, {CSharpLiteral.Of(price.Currency)}, global::RateGen.PriceUnit.{price.Per?.ToString() ?? "PerRequest"})";

    /// <summary>A collection of strings.</summary>
    public static string Strings(IEnumerable<string> values) => "[" + string.Join(", ", values.Select(CSharpLiteral.Of)) + "]";

    /// <summary>A member with a text, or nothing for null.</summary>
    public static string? Text(string name, string? value) => value is null ? null : $"{name} = {CSharpLiteral.Of(value)}";

    /// <summary>A member with a number, or nothing at its default.</summary>
    public static string? Number(string name, double value, double @default) => value.Equals(@default) ? null : $"{name} = {CSharpLiteral.Of(value)}";
}
