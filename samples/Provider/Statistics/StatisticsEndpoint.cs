namespace RateGen.Samples.Provider.Statistics;

/// <summary><c>/stats</c>: JSON, or a page for those who accept HTML.</summary>
internal static class StatisticsEndpoint
{
    public static void Map(IEndpointRouteBuilder routes, Func<StatisticsReport> report)
        => routes.MapGet("/stats", context =>
        {
            bool wantsHtml = context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
            if (wantsHtml)
            {
                context.Response.ContentType = "text/html; charset=utf-8";
                return context.Response.WriteAsync(StatisticsPage.Render(report()), context.RequestAborted);
            }

            return context.Response.WriteAsJsonAsync(report(), StatisticsJson.Default.StatisticsReport, cancellationToken: context.RequestAborted);
        });
}
