using Refit;

namespace Operations.OnRefit;

public interface IVerbs
{
    [Get("/things")] Task Get();

    [Post("/things")] Task Post();

    [Put("/things")] Task Put();

    [Delete("/things")] Task Delete();

    [Patch("/things")] Task Patch();

    [Head("/things")] Task Head();

    [Options("/things")] Task Options();

    [Get("/things/{id}")] Task GetOne(int id);

    [Put("/things/{id}")] Task PutOne(int id);

    [Delete("/things/{id}")] Task DeleteOne(int id);

    [Patch("/things/{id}")] Task PatchOne(int id);

    [Head("/things/{id}")] Task HeadOne(int id);

    [Options("/things/{id}")] Task OptionsOne(int id);

    [Get("/things")] Task GetQuery(string? q);

    [Delete("/things")] Task DeleteQuery(string? q);

    [Post("/things")] Task PostQuery(string? q);

    [Put("/things")] Task PutQuery(int? page, string? q);

    [Patch("/things")] Task PatchQuery(bool force);

    [Head("/things")] Task HeadQuery(string? q);

    [Options("/things")] Task OptionsQuery(string? q);
}
