using System.Diagnostics.CodeAnalysis;

namespace RateGen;

/// <summary>The body of a response with its status and headers.</summary>
/// <typeparam name="T">The type of the body.</typeparam>
public interface IApiResponse<out T> : IApiResponse
{
    /// <summary>What the body was read as; the default value when the call failed or the body is null.</summary>
    T? Content { get; }

    /// <summary>Whether <see cref="Content"/> is not null.</summary>
    [MemberNotNullWhen(true, nameof(Content))]
    bool HasContent { get; }

    /// <summary>Whether the call succeeded and <see cref="Content"/> is not null.</summary>
    [MemberNotNullWhen(true, nameof(Content))]
    bool IsSuccessfulWithContent { get; }
}
