using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Names one field for each type that a client reads or writes.</summary>
internal sealed class JsonTypes(IReadOnlyList<ISymbol> members, TypeNameCache names)
{
    private readonly Dictionary<string, JsonTypeModel> _types = [];
    private readonly Dictionary<(string, ResponseHead), ReaderModel> _readers = [];
    private readonly HashSet<string> _fields = Taken(members);

    public JsonTypeModel Get(ITypeSymbol type)
    {
        string name = names.Of(type);
        if (IsOpen(type))
        {
            return new JsonTypeModel(name, "", type.NullableAnnotation == NullableAnnotation.Annotated, IsOpen: true);
        }

        if (!_types.TryGetValue(name, out JsonTypeModel? model))
        {
            StringBuilder words = new();
            Describe(type, words);
            _types.Add(name, model = new JsonTypeModel(name, Field(words), type.NullableAnnotation == NullableAnnotation.Annotated));
        }

        return model;
    }

    /// <summary>The field of the reader for a body with status and headers; null where no such reader is needed.</summary>
    public ReaderModel? Reader(ReturnShape shape)
    {
        if (shape is not { Head: not ResponseHead.None, Body: { } body })
        {
            return null;
        }

        string type = names.Of(body);
        if (!_readers.TryGetValue((type, shape.Head), out ReaderModel? reader))
        {
            StringBuilder words = new();
            Describe(body, words);
            words.Append(shape.Head == ResponseHead.Class ? "Response" : "IResponse");
            _readers.Add((type, shape.Head), reader = new ReaderModel(Field(words), type, shape.Form, shape.Head, shape.Json is { } json ? Get(json) : null));
        }

        return reader;
    }

    private string Field(StringBuilder words)
    {
        string field = words.Length == 0 ? "_json" : "_" + char.ToLowerInvariant(words[0]) + words.ToString(1, words.Length - 1);
        string candidate = field;
        for (int number = 2; !_fields.Add(candidate); number++)
        {
            candidate = field + number.ToString(CultureInfo.InvariantCulture);
        }

        return candidate;
    }

    // The type parameters of a method are known only to its calls.
    private static bool IsOpen(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol parameter => parameter.TypeParameterKind == TypeParameterKind.Method,
        IArrayTypeSymbol array => IsOpen(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(IsOpen),
        _ => false,
    };

    // A parameter of a field's name would hide it; a member would clash with it. Other names do not begin like those of fields.
    private static HashSet<string> Taken(IReadOnlyList<ISymbol> members)
    {
        HashSet<string> names = ["_pipeline"];
        foreach (ISymbol member in members)
        {
            Take(names, member.Name);
            if (member is IMethodSymbol method)
            {
                foreach (IParameterSymbol parameter in method.Parameters)
                {
                    Take(names, parameter.Name);
                }
            }
        }

        return names;
    }

    private static void Take(HashSet<string> names, string name)
    {
        if (name.Length > 0 && name[0] == '_')
        {
            names.Add(name);
        }
    }

    private static void Describe(ITypeSymbol type, StringBuilder words)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                Describe(array.ElementType, words);
                words.Append("Array");
                break;
            case INamedTypeSymbol { IsGenericType: true } generic:
                words.Append(generic.Name);
                foreach (ITypeSymbol argument in generic.TypeArguments)
                {
                    Describe(argument, words);
                }

                break;
            default:
                words.Append(type.Name);
                break;
        }
    }
}
