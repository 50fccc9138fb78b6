using Refit;

namespace Operations.OnRefit;

public interface IRequestProperties
{
    [Get("/x")] Task Keyed([Property("tenant")] string tenant);

    [Get("/x")] Task Unkeyed([Property] int retries);

    [Get("/x/{id}")] Task Mixed(int id, [Property("tenant")] string? tenant, string? q, [Property] Person person);
}

public interface IInterfaceProperties
{
    [Property("tenant")] string? Tenant { get; set; }

    [Property] int Attempt { get; set; }

    [Get("/x")] Task One(string? q);
}
