using System.Reflection;

namespace Compatibility.Harness;

/// <summary>Waits for whatever a method returns.</summary>
internal static class Results
{
    /// <summary>The result; a list of the elements when it is a sequence, null when there is none.</summary>
    public static async Task<object?> OfAsync(object? returned)
    {
        if (returned is null)
        {
            return null;
        }

        if (returned.GetType().GetInterfaces().FirstOrDefault(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)) is { } sequence)
        {
            return await (Task<object>)typeof(Results).GetMethod(nameof(ListAsync), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(sequence.GetGenericArguments()).Invoke(null, [returned])!;
        }

        Task task = returned as Task ?? (returned is ValueTask plain ? plain.AsTask() : (Task)returned.GetType().GetMethod("AsTask")!.Invoke(returned, null)!);
        await task;
        object? result = task.GetType().GetProperty("Result")?.GetValue(task);
        return result?.GetType().Name == "VoidTaskResult" ? null : result;
    }

    private static async Task<object> ListAsync<T>(IAsyncEnumerable<T> sequence)
    {
        List<T> items = [];
        await foreach (T item in sequence)
        {
            items.Add(item);
        }

        return items;
    }
}
