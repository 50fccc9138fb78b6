using Refit;

namespace Operations.OnRefit;

public interface IGenericMethods
{
    [Get("/g/{id}")] Task<T> Get<T>(int id);

    [Post("/g")] Task Send<T>([Body] T body);

    [Post("/g")] Task<TOut> Exchange<TIn, TOut>([Body] TIn body);

    [Get("/g")] Task<List<T>> Constrained<T>(string? q)
        where T : class, new();
}

public interface IGeneric<T>
{
    [Get("/g")] Task<List<T>> All();

    [Post("/g")] Task Create([Body] T body);

    [Put("/g/{id}")] Task<T> Update(int id, [Body] T body);
}

public interface IGeneric<T, TKey>
    where T : class
    where TKey : class
{
    [Get("/g/{id}")] Task<T> One(int id, string? q);

    [Post("/g")] Task<List<T>> Find([Body] TKey key);
}
