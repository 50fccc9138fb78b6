using System.Text;
using System.Text.Json;
using RateGen.CompilerServices;
using RateGen.Runtime.Tests.Http;

namespace RateGen.Runtime.Tests.Serialization;

public sealed class ReflectionJsonTests
{
    [Fact]
    public void The_default_is_web_json_with_camel_case_enum_texts()
    {
        JsonSerializerOptions json = ReflectionJson.For(new());
        Assert.Equal("""{"day":"dayOfRest"}""", JsonSerializer.Serialize(new Calendar(Kind.DayOfRest), json));
        Assert.Equal(new Calendar(Kind.DayOfRest), JsonSerializer.Deserialize<Calendar>("""{"DAY":"dayOfRest"}""", json));
        Assert.Same(json, ReflectionJson.For(new()));
    }

    [Fact]
    public void Options_of_the_user_are_used_also_when_they_name_no_resolver()
    {
        JsonSerializerOptions json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
        Assert.Same(json, ReflectionJson.For(new() { Json = json }));
        ApiPipeline pipeline = new(PeopleClient.Declaration(), null, new() { Json = json }, json);
        Assert.Equal("""{"day":4}""", Encoding.UTF8.GetString(pipeline.Format<Calendar>().Write(new(Kind.DayOfRest))));
    }

    private enum Kind
    {
        Workday,
        DayOfRest = 4,
    }

    private sealed record Calendar(Kind Day);
}
