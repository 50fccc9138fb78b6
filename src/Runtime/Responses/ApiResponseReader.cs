using System.Diagnostics.CodeAnalysis;
using RateGen.CompilerServices;

namespace RateGen.Responses;

/// <summary>The body with status and headers; errors are returned.</summary>
/// <typeparam name="TResponse"><see cref="ApiResponse{T}"/> or an interface of it.</typeparam>
/// <typeparam name="T">The type of the body.</typeparam>
/// <param name="body">How the body is read.</param>
internal sealed class ApiResponseReader<TResponse, T>(ResponseReader<T> body) : ResponseReader<TResponse>
    where TResponse : class, IApiResponse
{
    internal override bool LeavesOpen => body.LeavesOpen;

    internal override bool ReturnsErrors => true;

    internal override async ValueTask<TResponse> ReadAsync(Answer answer, CancellationToken cancellationToken)
        => As(new ApiResponse<T>(answer.Response, await body.ReadAsync(answer, cancellationToken).ConfigureAwait(false)));

    internal override bool TryReturn(ApiException error, [MaybeNullWhen(false)] out TResponse value)
    {
        value = As(new ApiResponse<T>(error.Response, default, error));
        return true;
    }

    private static TResponse As(IApiResponse response) => (TResponse)response;
}
