namespace RateGen.Generator.Models;

/// <summary>What a method makes of the body of a response.</summary>
internal enum ResponseForm
{
    Nothing,
    Json,
    Text,
    Bytes,
    Stream,
    Content,
    Message,

    /// <summary>The request itself, which is built and not sent.</summary>
    Request,

    /// <summary>One item after the other, while they arrive.</summary>
    Items,
    Pages,
}
