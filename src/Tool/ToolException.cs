namespace RateGen.Tool;

/// <summary>What the tool cannot do; the message is all that the user sees.</summary>
internal sealed class ToolException(string message, Exception? inner = null) : Exception(message, inner);
