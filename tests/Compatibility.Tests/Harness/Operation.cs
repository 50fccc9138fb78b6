using System.Reflection;

namespace Compatibility.Harness;

/// <summary>One method of an interface, on both sides.</summary>
/// <param name="Name">Interface and method, as a reader knows them.</param>
/// <param name="Refit">The method of the oracle.</param>
/// <param name="RateGen">The method under test, or null while its file is pending.</param>
internal sealed record Operation(string Name, Bound Refit, Bound? RateGen)
{
    /// <summary>Every operation of every interface, inherited ones too.</summary>
    public static IReadOnlyList<Operation> All { get; } = [.. Interfaces().SelectMany(Of)];

    /// <summary>The interfaces of the oracle, by the names that tests show.</summary>
    public static IEnumerable<string> Clients => All.Select(operation => operation.Client).Distinct();

    public string Client => Name[..Name.IndexOf('.')];

    public override string ToString() => Name;

    private static IEnumerable<Type> Interfaces()
        => typeof(Operation).Assembly.GetTypes().Where(type => type is { IsInterface: true, Namespace: "Operations.OnRefit" }).OrderBy(type => type.FullName, StringComparer.Ordinal);

    private static IEnumerable<Operation> Of(Type open)
    {
        Type? openCounterpart = typeof(Operation).Assembly.GetType(open.FullName!.Replace(Side.Refit.Namespace, Side.RateGen.Namespace));
        Type client = Close(open);
        Type? counterpart = openCounterpart is null ? null : Close(openCounterpart);
        Dictionary<string, MethodInfo> methods = counterpart is null ? [] : Methods(counterpart).ToDictionary(Signature);
        foreach (MethodInfo method in Methods(client))
        {
            string name = $"{client.Name.Replace("`", "Of", StringComparison.Ordinal)}.{Signature(method)}";
            yield return new Operation(
                name, new Bound(Side.Refit, client, Close(method)), counterpart is null ? null : new Bound(Side.RateGen, counterpart, Close(methods[Signature(method)])));
        }
    }

    private static IEnumerable<MethodInfo> Methods(Type client)
        => client.GetInterfaces().Where(parent => parent.Namespace == client.Namespace).Append(client)
            .SelectMany(type => type.GetMethods())
            .Where(method => !method.IsStatic && !method.IsSpecialName)
            .OrderBy(method => method.DeclaringType!.Name, StringComparer.Ordinal).ThenBy(method => method.MetadataToken);

    private static string Signature(MethodInfo method)
    {
        string text = string.Join(", ", method.GetParameters().Select(parameter => parameter.ParameterType.ToString()));
        foreach (string library in new[] { "Operations.OnRefit.", "Operations.OnRateGen.", "Refit.", "RateGen.", "System.Collections.Generic.", "System.Threading.", "System.Net.Http.", "System.IO.", "System." })
        {
            text = text.Replace(library, "", StringComparison.Ordinal);
        }

        return $"{method.Name}({text})";
    }

    private static Type Close(Type open) => open.IsGenericTypeDefinition ? open.MakeGenericType([.. open.GetGenericArguments().Select(Argument)]) : open;

    private static MethodInfo Close(MethodInfo open) => open.IsGenericMethodDefinition ? open.MakeGenericMethod([.. open.GetGenericArguments().Select(Argument)]) : open;

    private static Type Argument(Type parameter) => parameter.Name switch
    {
        "TKey" or "TId" => typeof(string),
        "TIn" => Named(parameter, "Filter"),
        _ => Named(parameter, "Person"),
    };

    private static Type Named(Type parameter, string name) => parameter.Assembly.GetType($"{parameter.Namespace}.{name}", throwOnError: true)!;
}
