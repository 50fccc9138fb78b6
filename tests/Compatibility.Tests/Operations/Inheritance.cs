using Refit;

namespace Operations.OnRefit;

[Headers("X-Base: base", "X-Shared: base")]
public interface IBaseApi
{
    [Get("/base")] Task Base();

    [Get("/base/{id}"), Headers("X-Method: method")] Task BaseOne(int id);
}

[Headers("X-Derived: derived", "X-Shared: derived")]
public interface IDerived : IBaseApi
{
    [Get("/derived")] Task Derived();

    [Get("/derived/{id}")] Task DerivedOne(int id, string? q);
}

public interface ISecondBase
{
    [Get("/second")] Task Second(string? q);
}

public interface IDiamond : IDerived, ISecondBase
{
    [Get("/diamond")] Task Diamond();
}

public interface IGenericDerived : IGeneric<Person>
{
    [Get("/more")] Task More();
}

public interface IDefaultMethods
{
    [Get("/d/{id}")] Task One(int id, string? q);

    Task First() => One(1, "first");

    Task Doubled(int id) => One(id * 2, null);
}

public interface IOverloads
{
    [Get("/o/{id}")] Task Get(int id);

    [Get("/o/{name}")] Task Get(string name);

    [Get("/o/{id}")] Task Get(int id, string? q);
}

#if RATEGEN
[ApiClient]
#endif
public partial interface IPartial
{
    [Get("/p/1")] Task One();
}

public partial interface IPartial
{
    [Get("/p/2")] Task Two();
}
