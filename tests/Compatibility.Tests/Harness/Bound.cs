using System.Collections;
using System.Reflection;

namespace Compatibility.Harness;

/// <summary>A method of one side, ready to be called.</summary>
internal sealed record Bound(Side Side, Type Client, MethodInfo Method)
{
    /// <summary>Calls it with generated arguments and tells what would have been sent, or what was thrown instead.</summary>
    /// <param name="baseAddress">The address of the client.</param>
    /// <param name="choices">What the arguments are.</param>
    /// <param name="defaults">Whether optional arguments are left out.</param>
    public Task<Outcome> CallAsync(string baseAddress, Choices choices, bool defaults = false)
        => CallAsync(
            baseAddress,
            client =>
            {
                foreach (PropertyInfo property in Client.GetProperties().Where(property => property is { CanWrite: true }))
                {
                    property.SetValue(client, Values.Build(property, choices));
                }
            },
            () => [.. Method.GetParameters().Select(parameter => defaults && parameter.IsOptional ? Type.Missing : Values.Build(parameter, choices))]);

    /// <summary>Calls it with some arguments, the same on both sides.</summary>
    public Task<Outcome> CallAsync(string baseAddress, params object?[] arguments) => CallAsync(baseAddress, static _ => { }, () => arguments);

    private async Task<Outcome> CallAsync(string baseAddress, Action<object> prepare, Func<object?[]> build)
    {
        using CapturingHandler handler = new(Answer());
        using HttpClient http = new(handler) { BaseAddress = new Uri(baseAddress) };
        object client = Side.Create(Client, http);
        prepare(client);
        object?[] arguments = build();
        try
        {
            object? result = await Results.OfAsync(Method.Invoke(client, BindingFlags.OptionalParamBinding | BindingFlags.DoNotWrapExceptions, null, arguments, null));
            return Outcome(handler.Captured ?? (result is HttpRequestMessage built ? await Captured.OfAsync(built) : null), null);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return Outcome(handler.Captured, failure);
        }

        Outcome Outcome(Captured? request, Exception? failure) => new(arguments, request, failure)
        {
            BaseAddress = baseAddress,
            Again = others => CallAsync(baseAddress, other => Copy(client, other), () => others),
        };
    }

    private void Copy(object client, object other)
    {
        foreach (PropertyInfo property in Client.GetProperties().Where(property => property is { CanWrite: true }))
        {
            property.SetValue(other, property.GetValue(client));
        }
    }

    /// <summary>A body that the method can read.</summary>
    private string Answer()
    {
        Type type = Method.ReturnType;
        while (type.IsGenericType && !type.IsAssignableTo(typeof(IEnumerable)) && type.GetGenericTypeDefinition() != typeof(IAsyncEnumerable<>))
        {
            type = type.GetGenericArguments()[0];
        }

        return type.IsGenericType ? "[]" : "{}";
    }
}
