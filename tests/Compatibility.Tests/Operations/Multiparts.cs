using Refit;

namespace Operations.OnRefit;

public interface IMultiparts
{
    [Multipart, Post("/m")] Task Text(string text);

    [Multipart, Post("/m")] Task Texts(string a, string b);

    [Multipart, Post("/m")] Task Aliased([AliasAs("the name")] string text);

    [Multipart, Post("/m")] Task Number(int number);

    [Multipart, Post("/m")] Task Values(int number, bool flag, Guid id, DateTime date);

    [Multipart, Post("/m")] Task Bytes(byte[] bytes);

    [Multipart, Post("/m")] Task RawStream(Stream stream);

    [Multipart, Post("/m")] Task StreamPart(StreamPart stream);

    [Multipart, Post("/m")] Task AliasedStreamPart([AliasAs("upload")] StreamPart stream);

    [Multipart, Post("/m")] Task BytesPart(ByteArrayPart bytes);

    [Multipart, Post("/m")] Task FilePart(FileInfoPart file);

    [Multipart, Post("/m")] Task RawFile(FileInfo file);

    [Multipart, Post("/m")] Task Several(string title, StreamPart stream, ByteArrayPart bytes);

    [Multipart, Post("/m")] Task ListOfParts(IEnumerable<ByteArrayPart> parts);

    [Multipart, Post("/m")] Task ListOfTexts(List<string> texts);

    [Multipart, Post("/m")] Task Json(Person person);

    [Multipart, Post("/m")] Task ListOfJson(List<Person> people);

    [Multipart, Put("/m/{id}")] Task PathAndPart(int id, StreamPart stream);

    [Multipart, Post("/m")] Task QueryAndPart([Query] string? q, StreamPart stream);

    [Multipart, Post("/m")] Task HeaderAndPart([Header("X-A")] string? x, ByteArrayPart bytes);

    [Multipart("----Custom-Boundary"), Post("/m")] Task Boundary(string text);

    [Multipart, Post("/m")] Task NullableText(string? text, string other);

    [Multipart, Post("/m")] Task Content(HttpContent content);
}
