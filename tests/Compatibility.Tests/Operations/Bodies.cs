using Refit;

namespace Operations.OnRefit;

public interface IJsonBodies
{
    [Post("/b")] Task Explicit([Body] Person person);

    [Post("/b")] Task Implicit(Person person);

    [Put("/b")] Task ImplicitPut(Person person);

    [Patch("/b")] Task ImplicitPatch(Person person);

    [Put("/b/{id}")] Task PathAndBody(int id, [Body] Person person);

    [Post("/b/{id}")] Task PathAndImplicit(int id, Person person);

    [Post("/b")] Task QueryAndBody(string? q, [Body] Person person);

    [Post("/b")] Task BodyAndQueryObject([Body] Person person, [Query] Filter filter);

    [Delete("/b")] Task OnDelete([Body] Person person);

    [Post("/b")] Task NullBody([Body] Person? person);

    [Post("/b")] Task Buffered([Body(buffered: true)] Person person);

    [Post("/b")] Task Unbuffered([Body(buffered: false)] Person person);

    [Post("/b")] Task Serialized([Body(BodySerializationMethod.Serialized)] Person person);

    [Post("/b")] Task SerializedText([Body(BodySerializationMethod.Serialized)] string text);

    [Post("/b")] Task SerializedBuffered([Body(BodySerializationMethod.Serialized, true)] Person person);

    [Post("/b")] Task List([Body] List<Person> people);

    [Post("/b")] Task Array([Body] int[] numbers);

    [Post("/b")] Task Map([Body] Dictionary<string, int> map);

    [Post("/b")] Task Number([Body] int number);

    [Post("/b")] Task Flag([Body] bool flag);

    [Post("/b")] Task Enum([Body] Colour colour);

    [Post("/b")] Task Date([Body] DateTime date);

    [Post("/b")] Task Struct([Body] Point point);

    [Post("/b")] Task Record([Body] Position position);

    [Post("/b")] Task DeclaredType([Body] Animal animal);

    [Post("/b")] Task NullableNumber([Body] int? number);

    [Post("/b")] Task GuidBody([Body] Guid id);
}

public interface IRawBodies
{
    [Post("/b")] Task Text([Body] string text);

    [Put("/b/{id}")] Task TextAndPath(int id, [Body] string text);

    [Post("/b")] Task NullText([Body] string? text);

    [Post("/b"), Headers("Content-Type: text/csv")] Task TypedText([Body] string text);

    [Post("/b")] Task Stream([Body] Stream stream);

    [Post("/b"), Headers("Content-Type: application/octet-stream")] Task TypedStream([Body] Stream stream);

    [Post("/b")] Task Content([Body] HttpContent content);

    [Post("/b")] Task TypedContent([Body] StringContent content);

    [Post("/b")] Task Bytes([Body] byte[] bytes);

    [Post("/b")] Task BufferedStream([Body(buffered: true)] Stream stream);

    [Post("/b")] Task ByteContent([Body] ByteArrayContent content);
}

public interface IForms
{
    [Post("/f")] Task Object([Body(BodySerializationMethod.UrlEncoded)] Form form);

    [Post("/f")] Task Map([Body(BodySerializationMethod.UrlEncoded)] Dictionary<string, string> form);

    [Post("/f")] Task NullableMap([Body(BodySerializationMethod.UrlEncoded)] Dictionary<string, string?> form);

    [Post("/f")] Task Flat([Body(BodySerializationMethod.UrlEncoded)] Filter form);

    [Post("/f")] Task NamedFields([Body(BodySerializationMethod.UrlEncoded)] Named form);

    [Post("/f")] Task Formats([Body(BodySerializationMethod.UrlEncoded)] Formatted form);

    [Put("/f/{id}")] Task WithPath(int id, [Body(BodySerializationMethod.UrlEncoded)] Filter form);

    [Post("/f")] Task WithQuery([Body(BodySerializationMethod.UrlEncoded)] Filter form, string? q);

    [Post("/f")] Task Text([Body(BodySerializationMethod.UrlEncoded)] string form);

    [Post("/f")] Task NumberMap([Body(BodySerializationMethod.UrlEncoded)] Dictionary<string, int> form);

    [Post("/f")] Task ListFields([Body(BodySerializationMethod.UrlEncoded)] Lists form);

    [Post("/f")] Task Record([Body(BodySerializationMethod.UrlEncoded)] Position form);
}
