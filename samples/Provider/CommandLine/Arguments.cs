using System.Globalization;
using RateGen.Samples.Provider.Limiting;
using RateGen.Samples.Provider.Network;

namespace RateGen.Samples.Provider.CommandLine;

/// <summary>Reads <c>--name value</c> and <c>--name=value</c>, one after the other.</summary>
public sealed class Arguments(IReadOnlyList<string> arguments)
{
    private readonly Queue<string> _left = new(arguments);
    private string? _attached;

    /// <summary>The name of the option that was read last.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Goes to the next option; false at the end.</summary>
    public bool Next()
    {
        if (_attached is not null)
        {
            throw new UsageException($"{Name} takes no value, but \"{_attached}\" is given.");
        }

        if (!_left.TryDequeue(out string? argument))
        {
            return false;
        }

        int equals = argument.StartsWith("--", StringComparison.Ordinal) ? argument.IndexOf('=', StringComparison.Ordinal) : -1;
        (Name, _attached) = equals < 0 ? (argument, null) : (argument[..equals], argument[(equals + 1)..]);
        return true;
    }

    /// <summary>What to throw when <see cref="Name"/> is none of the program's.</summary>
    public UsageException Unknown() => new(Name.StartsWith('-')
        ? $"There is no option {Name}; --help lists those that there are."
        : $"\"{Name}\" is not an option; --help lists those that there are.");

    /// <summary>The option's value as text.</summary>
    public string Text()
    {
        string? value = _attached;
        _attached = null;
        if (value is null && !(_left.TryPeek(out value) && !value.StartsWith("--", StringComparison.Ordinal) && _left.TryDequeue(out _)))
        {
            throw new UsageException($"{Name} needs a value.");
        }

        return value.Length > 0 ? value : throw new UsageException($"{Name} needs a value that is not empty.");
    }

    /// <summary>The option's value as a whole number between two others.</summary>
    public int Number(int least, int most)
    {
        string text = Text();
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most
            ? number
            : throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"{Name} must be a whole number from {least} to {most}, not \"{text}\"."));
    }

    /// <summary>The option's value as an http or https address.</summary>
    public static Uri Address(string name, string text)
        => Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https"
            ? address
            : throw new UsageException($"{name} must be an address such as https://api.example.com, not \"{text}\".");

    /// <summary>The option's value as one of several names.</summary>
    public T OneOf<T>(IEnumerable<T> choices, Func<T, string> name)
    {
        string text = Text();
        foreach (T choice in choices)
        {
            if (name(choice).Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                return choice;
            }
        }

        throw new UsageException($"{Name} must be one of {string.Join(", ", choices.Select(name))}, not \"{text}\".");
    }

    /// <summary>The option's value as a way of counting.</summary>
    public RateAlgorithm Algorithm() => OneOf(Enum.GetValues<RateAlgorithm>(), algorithm => algorithm.ToString().ToLowerInvariant());

    /// <summary>The option's value as a latency.</summary>
    public Latency Latency()
    {
        string text = Text();
        return Network.Latency.TryParse(text, out Latency? latency)
            ? latency.Value
            : throw new UsageException($"{Name} must be milliseconds such as 2, 50±30 or 50+-30 (the jitter at most the latency, at most 60000 together), not \"{text}\".");
    }
}
