using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;

namespace RateGen.Generator.Parsing;

/// <summary>RateGen's attributes on one method, sorted.</summary>
internal sealed class MethodAttributes
{
    public AttributeArguments? Verb { get; private set; }

    /// <summary>Rate and concurrency limits.</summary>
    public List<AttributeArguments> Limits { get; } = [];

    /// <summary>The style of pages.</summary>
    public AttributeArguments? Pages { get; private set; }

    public AttributeArguments? DiscoversRate { get; private set; }

    public AttributeArguments? ReportsUsage { get; private set; }

    public AttributeArguments? Price { get; private set; }

    public AttributeArguments? Permits { get; private set; }

    /// <summary>What is declared of responses that are no success.</summary>
    public List<AttributeArguments> Responses { get; } = [];

    public AttributeArguments? IdempotencyKey { get; private set; }

    public AttributeArguments? Multipart { get; private set; }

    public AttributeArguments? QueryUriFormat { get; private set; }

    /// <summary>Whether <see cref="IdempotentAttribute"/> is there.</summary>
    public bool IsIdempotent { get; private set; }

    public static MethodAttributes Read(ParseContext context, IMethodSymbol method)
    {
        MethodAttributes result = new();
        foreach (AttributeArguments arguments in context.Written(method).Attributes)
        {
            if (AttributeReader.IsVerb(arguments.Class))
            {
                result.TakeVerb(context, method, arguments);
            }
            else if (arguments is { IsRateGen: true, IsReadable: false })
            {
                context.Reporter.ExplainedByCompiler();
            }
            else if (arguments.IsRateGen)
            {
                result.Take(context, method, arguments);
            }
        }

        return result;
    }

    private void TakeVerb(ParseContext context, IMethodSymbol method, AttributeArguments arguments)
    {
        if (Verb is { } first)
        {
            context.Report(Descriptors.SeveralVerbs, arguments.At(), ParseContext.NameOf(method), first.ShortName, arguments.ShortName);
        }
        else if (!VerbParser.IsServed(arguments))
        {
            context.Report(Descriptors.VerbNotServed, arguments.At(), arguments.ShortName, ParseContext.NameOf(method));
        }

        Verb ??= arguments;
    }

    private void Take(ParseContext context, IMethodSymbol method, AttributeArguments arguments)
    {
        switch (arguments.ClassName)
        {
            case nameof(RateLimitAttribute):
            case nameof(ConcurrencyLimitAttribute):
                Limits.Add(arguments);
                break;
            case nameof(DiscoversRateAttribute):
                DiscoversRate = arguments;
                break;
            case nameof(ReportsUsageAttribute):
                ReportsUsage = arguments;
                break;
            case nameof(PriceAttribute):
                Price = arguments;
                break;
            case nameof(MultipartAttribute):
                Multipart = arguments;
                break;
            case nameof(QueryUriFormatAttribute):
                QueryUriFormat = arguments;
                break;
            case nameof(PermitsAttribute):
                Permits = arguments;
                break;
            case nameof(IdempotentAttribute):
                IsIdempotent = true;
                break;
            case nameof(IdempotencyKeyAttribute):
                IdempotencyKey = arguments;
                break;
            case { } when AttributeReader.Derives(arguments.Class, nameof(PagesAttribute)):
                TakePages(context, method, arguments);
                break;
            default:
                if (ResponsesParser.Reads(arguments))
                {
                    Responses.Add(arguments);
                }

                break;
        }
    }

    private void TakePages(ParseContext context, IMethodSymbol method, AttributeArguments arguments)
    {
        if (Pages is { } first)
        {
            context.Report(Descriptors.SeveralPageStyles, arguments.At(), ParseContext.NameOf(method), first.ShortName, arguments.ShortName);
        }

        Pages ??= arguments;
    }
}
