using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace RateGen.DependencyInjection;

/// <summary>Reads the options of a client from configuration, without reflection: texts, numbers and durations.</summary>
internal static class ApiClientConfiguration
{
    public static void Read(IConfiguration configuration, ApiClientOptions options)
    {
        if (configuration[nameof(options.ApiKey)] is { } key)
        {
            options.ApiKey = key;
        }

        if (configuration[nameof(options.BaseAddress)] is { } address)
        {
            options.BaseAddress = Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) ? uri : throw Wrong(configuration, nameof(options.BaseAddress), "an absolute address, for example https://api.example.com");
        }

        if (configuration[nameof(options.QueueLimit)] is { } limit)
        {
            options.QueueLimit = int.TryParse(limit, NumberStyles.Integer, CultureInfo.InvariantCulture, out int count) ? count : throw Wrong(configuration, nameof(options.QueueLimit), "a whole number");
        }

        options.Deadline = Duration(configuration, nameof(options.Deadline)) ?? options.Deadline;
        options.Timeout = Duration(configuration, nameof(options.Timeout)) ?? options.Timeout;
    }

    private static TimeSpan? Duration(IConfiguration configuration, string name)
        => configuration[name] is not { } text ? null
            : TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out TimeSpan duration) ? duration
            : throw Wrong(configuration, name, "a duration, for example 00:00:30");

    // The value is not quoted: it may be a secret in the wrong place.
    private static FormatException Wrong(IConfiguration configuration, string name, string expected)
        => new($"The configuration value {((configuration as IConfigurationSection)?.Path is { Length: > 0 } path ? path + ":" : "")}{name} is not {expected}.");
}
