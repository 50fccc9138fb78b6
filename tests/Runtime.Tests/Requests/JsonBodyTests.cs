using System.Text.Json.Nodes;
using RateGen.CompilerServices;
using RateGen.Requests;

namespace RateGen.Runtime.Tests.Requests;

/// <summary>Page values in a JSON body: written beside what the caller sends, or refused with the place where they do not fit.</summary>
public sealed class JsonBodyTests
{
    private delegate RequestBuilder Write(RequestBuilder request);

    [Fact]
    public void A_value_makes_an_object_and_the_objects_on_its_way()
    {
        AssertBody("""{"cursor":"a\"b"}""", Request($"/").JsonText("a\"b", "cursor"));
        AssertBody("""{"page":{"size":5}}""", Request($"/").JsonNumber(5, "page", "size"));
        AssertBody("""{"search_after":[1,"x"]}""", Request($"/").JsonRaw("[1,\"x\"]", "search_after"));
        AssertBody("""{"odd.name":"x"}""", Request($"/").JsonText("x", "odd.name"));
    }

    [Fact]
    public void Null_leaves_the_body_as_it_is_and_is_an_object_without_one()
    {
        AssertBody("{}", Request($"/").JsonText(null, "cursor"));
        AssertBody("{}", Request($"/").JsonNumber(null, "size"));
        AssertBody("{}", Request($"/").JsonRaw(null, "after"));
        AssertBody("""{"a":1}""", Request($"/").Body(Json("""{"a":1}""")).JsonText(null, "cursor"));
        AssertBody("not json", Request($"/").Body(Json("not json")).JsonText(null, "cursor"));
    }

    [Fact]
    public void A_value_stands_beside_what_the_caller_sends_and_replaces_what_has_its_name()
    {
        AssertBody("""{"a":1,"page":{"size":5,"cursor":"x"}}""", Request($"/").Body(Json("""{"a":1,"page":{"size":5}}""")).JsonText("x", "page", "cursor"));
        AssertBody("""{"cursor":"new"}""", Request($"/").Body(Json("""{"cursor":"old"}""")).JsonText("new", "cursor"));
        AssertBody("""{"page":{"cursor":"x"}}""", Request($"/").Body(Json("""{"page":null}""")).JsonText("x", "page", "cursor"));
    }

    [Fact]
    public void A_body_without_a_place_for_the_value_is_told()
    {
        AssertRefused("\"page.cursor\" cannot be written into the body: it is no JSON object", static request => request.Body(Json("[1]")).JsonText("x", "page", "cursor"));
        AssertRefused("\"page.cursor\" cannot be written into the body: it is no JSON object", static request => request.Body(Json("null")).JsonText("x", "page", "cursor"));
        AssertRefused("\"page.cursor\" cannot be written into the body: \"page\" is no JSON object", static request => request.Body(Json("""{"page":7}""")).JsonNumber(1, "page", "cursor"));
        AssertRefused("\"cursor\" cannot be written into the body: it is no JSON", static request => request.Body(Json("a=b")).JsonText("x", "cursor"));
        AssertRefused("\"cursor\" cannot be written into the body: it is not in memory", static request => request.Body(new MemoryStream([1])).JsonText("x", "cursor"));
        AssertRefused("The page value \"after\" is no JSON: [1,", static request => request.JsonRaw("[1,", "after"));
    }

    private static RequestBuilder Request(RequestBuilder request) => request;

    private static byte[] Json(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    private static void AssertBody(string expected, RequestBuilder request)
    {
        string body = System.Text.Encoding.UTF8.GetString(RequestPart.BytesOf(request.Chain));
        request.Release();
        Assert.True(expected == body || JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(body)), body);
    }

    private static void AssertRefused(string problem, Write write)
        => Assert.Contains(problem, Assert.ThrowsAny<Exception>(() => write(Request($"/"))).Message, StringComparison.Ordinal);
}
