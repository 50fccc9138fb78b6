using RateGen.CompilerServices;

namespace RateGen.Http;

/// <summary>Writes to requests which call they belong to.</summary>
internal static class RequestDescription
{
    public static void Write(ClientDeclaration client, Operation operation, HttpRequestMessage request)
    {
        if (client.Interface is { } type)
        {
            request.Options.Set(ApiRequestOptions.InterfaceType, type);
        }

        request.Options.Set(ApiRequestOptions.MethodName, operation.Name);
        request.Options.Set(ApiRequestOptions.RelativePathTemplate, operation.Route);
    }
}
