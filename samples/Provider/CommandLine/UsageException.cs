namespace RateGen.Samples.Provider.CommandLine;

/// <summary>The command line cannot be meant: the message is one sentence for the person who typed it.</summary>
public sealed class UsageException(string message) : Exception(message);
