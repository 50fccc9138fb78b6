using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Reads <see cref="PriceAttribute"/>.</summary>
internal static class PriceParser
{
    /// <summary>More than this is no price, and a decimal holds it with room for many.</summary>
    private const double Largest = 1e12;

    /// <summary>The price of the interface, or null.</summary>
    public static PriceModel? Parse(ParseContext context, ImmutableArray<AttributeData> attributes)
        => AttributeReader.Find(attributes, nameof(PriceAttribute)) is { } attribute ? Parse(context, new AttributeArguments(attribute), context.Client.Name, isMethod: false) : null;

    /// <summary>The price of a method, or null.</summary>
    public static PriceModel? Parse(ParseContext context, IMethodSymbol method, AttributeArguments? attribute)
        => attribute is { } arguments ? Parse(context, arguments, ParseContext.NameOf(method), isMethod: true) : null;

    private static PriceModel? Parse(ParseContext context, AttributeArguments arguments, string owner, bool isMethod)
    {
        if (!arguments.IsReadable)
        {
            context.Reporter.ExplainedByCompiler();
            return null;
        }

        int before = context.Reporter.ErrorCount;
        double amount = arguments.Value(nameof(PriceAttribute.Amount), 0.0);
        if (!(amount >= 0 && amount <= Largest))
        {
            context.Report(Descriptors.PriceInvalid, arguments.At(nameof(PriceAttribute.Amount)), amount.ToString(CultureInfo.InvariantCulture), owner);
        }

        string currency = arguments.Text(nameof(PriceAttribute.Currency)) ?? "";
        if (currency.Length != 3 || currency.Any(static letter => letter is < 'A' or > 'Z'))
        {
            context.Report(Descriptors.CurrencyInvalid, arguments.At(nameof(PriceAttribute.Currency)), HeaderNames.Printable(currency), owner);
        }
        else if (context.Currency is { } other && other != currency)
        {
            context.Report(Descriptors.CurrenciesDiffer, arguments.At(nameof(PriceAttribute.Currency)), currency, owner, other, context.Client.Name);
        }

        RatePeriod? per = arguments.IsSet(nameof(PriceAttribute.Per)) ? (RatePeriod)arguments.Value(nameof(PriceAttribute.Per), 0) : null;
        if (per is not null && (isMethod || per is not (RatePeriod.PerDay or RatePeriod.PerMonth or RatePeriod.PerYear)))
        {
            context.Report(Descriptors.PricePeriodInvalid, arguments.At(nameof(PriceAttribute.Per)), owner, per.ToString(),
                isMethod ? "a fee belongs to the interface: write the price of one request" : "a fee is paid for PerDay, PerMonth or PerYear: use one of them, or remove it for a price of each request");
        }

        if (context.Reporter.ErrorCount > before)
        {
            return null;
        }

        context.Currency = currency;
        return new PriceModel(((decimal)amount).ToString(CultureInfo.InvariantCulture) + "m", currency, per);
    }
}
