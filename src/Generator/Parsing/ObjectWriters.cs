using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>The methods that write the members of objects to a query or form, once for each type. Lives during one parse only.</summary>
internal sealed class ObjectWriters(HelperMembers names)
{
    private readonly Dictionary<string, WriterModel> _writers = [];

    /// <summary>The methods, in the order in which they were asked for.</summary>
    public List<WriterModel> All { get; } = [];

    /// <summary>The name of the method that writes a type, without some of its members; null after a report.</summary>
    public string? Get(WriterContext writers, ITypeSymbol type, ISet<string>? without)
    {
        if (writers.Around.Contains(type, SymbolEqualityComparer.Default))
        {
            writers.Report(Descriptors.CyclicObject, writers.Parameter, writers.Method, string.Join(" → ", writers.Around.Reverse().Append(type).Select(ParseContext.NameOf)));
            return null;
        }

        string qualified = TypeNames.Of(type.WithNullableAnnotation(NullableAnnotation.None));
        string key = $"{qualified}|{writers.IsForm}|{(without is null ? "" : string.Join(",", without.OrderBy(static name => name, StringComparer.Ordinal)))}";
        if (_writers.TryGetValue(key, out WriterModel? known))
        {
            return known.Name;
        }

        writers.Around.Push(type);
        List<StepModel>? members = MemberParser.Parse(writers, type, without);
        writers.Around.Pop();
        if (members is null)
        {
            return null;
        }

        WriterModel model = new(names.Free((writers.IsForm ? "WriteForm" : "Write") + type.Name), qualified, members);
        _writers.Add(key, model);
        All.Add(model);
        return model.Name;
    }
}
