using System.Text.Json.Serialization;

namespace RateGen.Integration.Tests.Pages.Apis;

/// <summary>Stripe's lists: the id of the last object leads on, <c>has_more</c> tells the end.</summary>
[ApiClient("https://api.stripe.com"), RateLimit(10_000, PerSecond), RetryOn429]
public partial interface IStripeApi
{
    [Get("/v1/customers"), KeysetPages(Items = "data", More = "has_more", Key = "id")]
    IPages<StripeList, Customer> ListCustomers([PageToken, AliasAs("starting_after")] string? startingAfter = null, [PageSize(Max = 100)] int limit = 100);
}

public sealed record StripeList(IReadOnlyList<Customer> Data, [property: JsonPropertyName("has_more")] bool HasMore);

public sealed record Customer(string Id);
