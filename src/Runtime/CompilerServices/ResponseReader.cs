using System.ComponentModel;
using RateGen.Http;
using RateGen.Responses;

namespace RateGen.CompilerServices;

/// <summary>The readers of the forms of return types that are no JSON. Generated code uses them; nothing else should.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ResponseReader
{
    /// <summary>The body as text, in the encoding that its headers name, else UTF-8.</summary>
    public static ResponseReader<string> Text { get; } = new TextResponseReader();

    /// <summary>The body as bytes.</summary>
    public static ResponseReader<byte[]> Bytes { get; } = new BytesResponseReader();

    /// <summary>The body while it arrives; whoever receives it disposes it.</summary>
    public static ResponseReader<Stream> Stream { get; } = new StreamResponseReader();

    /// <summary>The body with its headers, while it arrives; whoever receives it disposes it.</summary>
    public static ResponseReader<HttpContent> Content { get; } = new ContentResponseReader();

    /// <summary>The response as it is, whatever its status; whoever receives it disposes it.</summary>
    public static ResponseReader<HttpResponseMessage> Message { get; } = new MessageResponseReader();

    /// <summary>Status and headers without the body; errors are returned.</summary>
    public static ResponseReader<IApiResponse> Head { get; } = new ApiResponseReader<IApiResponse, object?>(NothingResponseReader.Instance);

    /// <summary>The body with status and headers; errors are returned.</summary>
    /// <typeparam name="T">The type of the body.</typeparam>
    /// <param name="body">How the body is read.</param>
    public static ResponseReader<ApiResponse<T>> WithHead<T>(ResponseReader<T> body) => new ApiResponseReader<ApiResponse<T>, T>(body);

    /// <summary>The body with status and headers as an interface; errors are returned.</summary>
    /// <typeparam name="T">The type of the body.</typeparam>
    /// <param name="body">How the body is read.</param>
    public static ResponseReader<IApiResponse<T>> WithHeadAsInterface<T>(ResponseReader<T> body) => new ApiResponseReader<IApiResponse<T>, T>(body);
}
