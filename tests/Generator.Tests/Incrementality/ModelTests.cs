using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;
using RateGen.Generator.Parsing;
using RateGen.Generator.Tests.Helpers;

namespace RateGen.Generator.Tests.Incrementality;

/// <summary>Models are values: equal when the declarations are, and nothing of the compiler is reachable from them.</summary>
public sealed class ModelTests
{
    private static readonly Type[] s_forbidden = [typeof(ISymbol), typeof(Compilation), typeof(SyntaxNode), typeof(SyntaxTree), typeof(Location), typeof(Diagnostic), typeof(SemanticModel), typeof(SyntaxReference), typeof(AttributeData)];

    public static TheoryData<string> Clients => [Sources.Hiker, Sources.HyperSearch, Sources.Everything];

    [Theory]
    [MemberData(nameof(Clients))]
    public void Parsed_twice_models_and_their_hashes_are_equal(string source)
    {
        ClientModel first = Model(source);
        ClientModel second = Model("// moved\n\n" + source);

        Assert.NotSame(first, second);
        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
    }

    [Theory]
    [MemberData(nameof(Clients))]
    public void Nothing_of_the_compiler_is_reachable_from_a_step(string source)
    {
        GeneratorRunResult result = Compile.Driver(tracks: true).RunGenerators(Compile.Create(source)).GetRunResult().Results[0];
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        foreach (string name in (string[])[TrackingNames.ApiClients, TrackingNames.RateLimitedClients])
        {
            foreach (IncrementalGeneratorRunStep step in result.TrackedSteps.TryGetValue(name, out var steps) ? steps : [])
            {
                Assert.All(step.Outputs, output => Walk(output.Value, name, seen));
            }
        }

        Assert.NotEmpty(seen);
    }

    [Fact]
    public void The_walk_finds_what_is_forbidden()
    {
        CSharpCompilation compilation = Compile.Create(Sources.Hiker);

        Assert.ThrowsAny<Exception>(() => Walk(new Holder(compilation.GetSpecialType(SpecialType.System_Int32)), "root", new(ReferenceEqualityComparer.Instance)));
    }

    [Fact]
    public void Any_changed_property_makes_a_model_unequal()
    {
        ClientModel model = Model(Sources.Everything);
        foreach ((object record, PropertyInfo property) in Records(model, new(ReferenceEqualityComparer.Instance)))
        {
            object copy = Clone(record);
            FieldInfo? field = record.GetType().GetField($"<{property.Name}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic)
                ?? record.GetType().BaseType!.GetField($"<{property.Name}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic);
            if (field is null)
            {
                continue;
            }

            object? changed = Changed(field.FieldType, property.GetValue(record));
            field.SetValue(copy, changed);
            Assert.False(record.Equals(copy), $"{record.GetType().Name}.{property.Name} does not count for equality.");
        }
    }

    private static ClientModel Model(string source)
    {
        CSharpCompilation compilation = Compile.Create(source);
        INamedTypeSymbol client = compilation.GetSymbolsWithName(_ => true, SymbolFilter.Type).OfType<INamedTypeSymbol>().First(type => ClientMarkers.Of(type) is not null);
        return Assert.IsType<ClientModel>(ClientParser.Parse(client, compilation, new Reporter(), TestContext.Current.CancellationToken));
    }

    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
        {
            return;
        }

        Assert.DoesNotContain(s_forbidden, type => Fails(type, value, path));
        if (value is IEnumerable items)
        {
            foreach (object? item in items)
            {
                Walk(item, path + "[]", seen);
            }
        }

        for (Type? type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Walk(field.GetValue(value), path + "." + field.Name, seen);
            }
        }
    }

    private static bool Fails(Type type, object value, string path)
        => type.IsInstanceOfType(value) ? throw new InvalidOperationException($"{path} holds a {value.GetType()}.") : false;

    private static IEnumerable<(object Record, PropertyInfo Property)> Records(object? value, HashSet<object> seen)
    {
        if (value is null or string || !seen.Add(value))
        {
            yield break;
        }

        IEnumerable<object?> next = value is IEnumerable items ? items.Cast<object?>() : [];
        if (value.GetType().GetMethod("<Clone>$") is not null)
        {
            foreach (PropertyInfo property in value.GetType().GetProperties())
            {
                yield return (value, property);
                next = next.Append(property.GetValue(value));
            }
        }

        foreach (var found in next.SelectMany(item => Records(item, seen)))
        {
            yield return found;
        }
    }

    private static object Clone(object record) => record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;

    private static object? Changed(Type type, object? value)
    {
        Type bare = Nullable.GetUnderlyingType(type) ?? type;
        return bare switch
        {
            _ when bare == typeof(string) => value + "x",
            _ when bare == typeof(bool) => value is not true,
            _ when bare == typeof(int) => (value as int? ?? 0) + 1,
            _ when bare == typeof(long) => (value as long? ?? 0) + 1,
            _ when bare == typeof(double) => (value as double? ?? 0) + 1,
            { IsEnum: true } => Enum.ToObject(bare, (value is null ? 0 : Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture)) + 1),
            { IsGenericType: true } when bare.GetGenericTypeDefinition() == typeof(EquatableArray<>) => value is not null && ((IEnumerable)value).Cast<object?>().Any()
                ? Activator.CreateInstance(bare)
                : Activator.CreateInstance(bare, Elements(bare.GetGenericArguments()[0])),
            { IsValueType: true } => Stamped(bare, value),
            _ => value is null ? System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(bare) : null,
        };
    }

    // A value of values: its first one is another.
    private static object Stamped(Type type, object? value)
    {
        object copy = value ?? Activator.CreateInstance(type)!;
        FieldInfo field = type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic)[0];
        field.SetValue(copy, Changed(field.FieldType, field.GetValue(copy)));
        return copy;
    }

    private static Array Elements(Type type)
    {
        Array one = Array.CreateInstance(type, 1);
        Type concrete = type == typeof(LimitModel) ? typeof(QuotaModel) : type;
        one.SetValue(type == typeof(string) ? "x" : System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(concrete), 0);
        return one;
    }

    private sealed record Holder(object Value);
}
