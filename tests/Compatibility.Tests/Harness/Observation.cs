using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Compatibility.Harness;

/// <summary>What a caller of either library sees of a result or an exception, as text: names of types, and the members that both must have.</summary>
internal static class Observation
{
    private static readonly string[] s_responseMembers =
        ["IsReceived", "IsSuccessStatusCode", "IsSuccessful", "IsSuccessfulWithContent", "HasContent", "StatusCode", "ReasonPhrase", "Version", "Headers", "ContentHeaders", "Content"];

    /// <summary>Two have another name in RateGen, as in the class library.</summary>
    private static readonly string[] s_exceptionMembers =
        ["StatusCode", "ReasonPhrase", "HttpMethod|Method", "Uri|RequestUri", "HasContent", "Content", "Headers", "ContentHeaders"];

    private static readonly string[] s_problemMembers = ["Type", "Title", "Status", "Detail", "Instance", "Errors", "Extensions"];

    private static readonly JsonSerializerOptions s_json = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    /// <param name="declared">What the method returns, without the task around it; members that it lacks are not seen.</param>
    /// <param name="call">Calls and waits.</param>
    public static async Task<string> OfAsync(Type declared, Func<Task<object?>> call)
    {
        try
        {
            object? result = await call();
            using IDisposable? disposable = result as IDisposable;
            return await DescribeAsync(result, declared);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return Describe(failure);
        }
    }

    public static string Describe(Exception failure)
    {
        StringBuilder text = new($"throws {Kind(failure)}\n");
        if (failure.GetType().GetProperty("Headers")?.GetValue(failure) is not null)
        {
            Append(text, failure, s_exceptionMembers);
        }

        return text.ToString();
    }

    /// <summary>The name of the nearest type that the documentation of both libraries lists.</summary>
    private static string Kind(Exception failure)
    {
        for (Type type = failure.GetType(); type != typeof(Exception); type = type.BaseType!)
        {
            if (type.Name is "ApiException" or "ValidationApiException" or "ApiRequestException" || type.Namespace!.StartsWith("System", StringComparison.Ordinal))
            {
                return type.Name;
            }
        }

        return failure.GetType().Name;
    }

    private static async Task<string> DescribeAsync(object? result, Type declared)
    {
        switch (result)
        {
            case null:
                return "null";
            case string text:
                return $"\"{text}\"";
            case Stream stream:
                return $"stream \"{await new StreamReader(stream).ReadToEndAsync()}\"";
            case HttpContent content:
                return $"content \"{await content.ReadAsStringAsync()}\"";
            case HttpResponseMessage message:
                return $"message {(int)message.StatusCode} \"{await message.Content.ReadAsStringAsync()}\"";
        }

        if (result.GetType().Name.StartsWith("ApiResponse", StringComparison.Ordinal))
        {
            StringBuilder text = new("response\n");
            Append(text, result, [.. s_responseMembers.Where(member => declared.GetInterfaces().Append(declared).Any(type => type.GetProperty(member) is not null))]);
            object? error = Read(result, "Error");
            return text.Append(error is Exception failure ? "error " + Describe(failure) : "no error").ToString();
        }

        return JsonSerializer.Serialize(result, s_json);
    }

    private static void Append(StringBuilder text, object value, string[] members)
    {
        foreach (string member in members)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {member} = {Text(Read(value, member))}\n");
        }
    }

    /// <summary>The public member, own or of an interface; the word missing when there is none.</summary>
    private static object? Read(object value, string member)
    {
        string[] names = member.Split('|');
        PropertyInfo? property = value.GetType().GetProperties().FirstOrDefault(candidate => names.Contains(candidate.Name))
            ?? value.GetType().GetInterfaces().SelectMany(type => type.GetProperties()).FirstOrDefault(candidate => names.Contains(candidate.Name));
        return property is null ? "missing" : property.GetValue(value);
    }

    /// <summary>Without the length of a body, which is there once someone has read the body.</summary>
    private static string Text(object? value) => value switch
    {
        null => "null",
        string text => text,
        IEnumerable<KeyValuePair<string, IEnumerable<string>>> headers => string.Join("; ", headers.Where(header => header.Key != "Content-Length").Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order(StringComparer.Ordinal)),
        _ when value.GetType().Name == "ProblemDetails" => string.Join(", ", s_problemMembers.Select(member => $"{member}={Text(Read(value, member))}")),
        bool or Enum or Version or HttpMethod or Uri => value.ToString()!,
        _ => JsonSerializer.Serialize(value, s_json),
    };
}
