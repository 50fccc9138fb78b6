namespace RateGen;

/// <summary>What a response can be asked for through its interfaces.</summary>
public static class ApiResponseExtensions
{
    /// <param name="response">The response.</param>
    extension(IApiResponse response)
    {
        /// <summary>Returns when the status is a success.</summary>
        /// <exception cref="ApiException">It is not.</exception>
        public Task EnsureSuccessStatusCodeAsync() => Ensure(response, response.IsSuccessStatusCode);

        /// <summary>Returns when the status is a success and the body was read.</summary>
        /// <exception cref="ApiException">It is not.</exception>
        public Task EnsureSuccessfulAsync() => Ensure(response, response.IsSuccessful);
    }

    /// <typeparam name="T">The type of the body.</typeparam>
    /// <param name="response">The response.</param>
    extension<T>(IApiResponse<T> response)
    {
        /// <summary>The response, when its status is a success.</summary>
        /// <exception cref="ApiException">It is not.</exception>
        public Task<IApiResponse<T>> EnsureSuccessStatusCodeAsync() => Ensure(response, response.IsSuccessStatusCode);

        /// <summary>The response, when its status is a success and its body was read.</summary>
        /// <exception cref="ApiException">It is not.</exception>
        public Task<IApiResponse<T>> EnsureSuccessfulAsync() => Ensure(response, response.IsSuccessful);
    }

    private static Task<TResponse> Ensure<TResponse>(TResponse response, bool isSuccess)
        where TResponse : IApiResponse
        => isSuccess
            ? Task.FromResult(response)
            : Task.FromException<TResponse>(response.Error ?? new ApiException($"The response is no success: {(int?)response.StatusCode} ({response.ReasonPhrase}).") { StatusCode = response.StatusCode });
}
