using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Reads one <see cref="ConcurrencyLimitAttribute"/>.</summary>
internal static class ConcurrencyLimitParser
{
    /// <summary>The limit, or null when it is none.</summary>
    public static ConcurrencyLimitModel? Parse(ParseContext context, AttributeArguments arguments, ISymbol owner)
    {
        if (!arguments.IsReadable)
        {
            context.Reporter.ExplainedByCompiler();
            return null;
        }

        string name = owner is ITypeSymbol ? owner.Name : ParseContext.NameOf(owner);
        int before = context.Reporter.ErrorCount;
        ConcurrencyLimitModel limit = new()
        {
            Name = LimitsParser.Name(context, arguments, nameof(ConcurrencyLimitAttribute.Name), name),
            Permits = arguments.Value(nameof(ConcurrencyLimitAttribute.Permits), 0),
            Scope = (RateScope)arguments.Value(nameof(ConcurrencyLimitAttribute.Scope), 0),
        };
        EnumValues.Check(context, arguments, nameof(ConcurrencyLimitAttribute.Scope), limit.Scope, name);
        if (limit.Permits < 1)
        {
            context.Report(Descriptors.PermitsNotPositive, arguments.At(nameof(ConcurrencyLimitAttribute.Permits)), "[ConcurrencyLimit]", name, limit.Permits);
        }

        return context.Reporter.ErrorCount > before ? null : limit;
    }
}
