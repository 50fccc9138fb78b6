using System.Text.Json.Serialization;

namespace RateGen.Integration.Tests.Pages.Apis;

/// <summary>OData and Microsoft Graph: the address of the next page stands in the body, under a name that holds a dot.</summary>
[ApiClient("https://graph.microsoft.com"), RateLimit(10_000, PerSecond), RetryOn429]
public partial interface IGraphApi
{
    [Get("/v1.0/users"), UrlPages(Items = "value", Next = "@odata.nextLink", Total = "@odata.count")]
    IPages<ODataPage, GraphUser> ListUsers([AliasAs("$top"), PageSize(Max = 999)] int top = 100);

    [Get("/v1.0/groups"), UrlPages(Items = "value", Next = "['@odata.nextLink']")]
    IPages<ODataPage, GraphUser> ListGroups([AliasAs("$top"), PageSize(Max = 999)] int top = 100);
}

public sealed record ODataPage(List<GraphUser> Value, [property: JsonPropertyName("@odata.nextLink")] Uri? NextLink, [property: JsonPropertyName("@odata.count")] long? Count);

public sealed record GraphUser(Guid Id);
