using System.Text.Json;
using CsCheck;
using RateGen.Generator.Parsing;

namespace RateGen.Generator.Tests.Parsing;

/// <summary>Our naming policies are those of System.Text.Json.</summary>
public sealed class NamingPolicyTests
{
    private static readonly Gen<string> s_names = Gen.OneOf(
        Gen.Char["abcXYZ019_"].Array[0, 12].Select(letters => new string(letters)),
        Gen.Char["aB1_ -.éÀßǅİı"].Array[0, 8].Select(letters => new string(letters)));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Names_are_those_of_the_original(int kind)
    {
        JsonNamingPolicy original = (JsonNamingPolicyKind)kind switch
        {
            JsonNamingPolicyKind.CamelCase => JsonNamingPolicy.CamelCase,
            JsonNamingPolicyKind.SnakeCaseLower => JsonNamingPolicy.SnakeCaseLower,
            JsonNamingPolicyKind.SnakeCaseUpper => JsonNamingPolicy.SnakeCaseUpper,
            JsonNamingPolicyKind.KebabCaseLower => JsonNamingPolicy.KebabCaseLower,
            _ => JsonNamingPolicy.KebabCaseUpper,
        };
        Assert.Equal(kind, (int)(System.Text.Json.Serialization.JsonKnownNamingPolicy)kind);
        s_names.Sample(name => Assert.Equal(original.ConvertName(name), JsonNamePolicies.Apply((JsonNamingPolicyKind)kind, name)), iter: 10_000);
    }
}
