using System.Text.Json.Serialization;

namespace RateGen.Integration.Tests.Pages.Apis;

/// <summary>Shopify's REST lists: links are followed as they are; the filters of the first page may not be sent again.</summary>
[ApiClient("https://shop.myshopify.com"), RateLimit(10_000, PerSecond), RetryOn429]
public partial interface IShopifyApi
{
    [Get("/admin/api/2024-01/products.json"), LinkPages(Items = "products")]
    IPages<ProductPage, Product> ListProducts(string? vendor = null, [PageSize(Max = 250)] int limit = 50);
}

public sealed record ProductPage(List<Product> Products);

public sealed record Product(long Id);
