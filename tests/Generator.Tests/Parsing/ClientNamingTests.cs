using RateGen.Generator.Parsing;
using RateGen.Generator.Tests.Helpers;

namespace RateGen.Generator.Tests.Parsing;

/// <summary>The names of classes and files.</summary>
public sealed class ClientNamingTests
{
    [Theory]
    [InlineData("IHikerApi", "HikerApiClient")]
    [InlineData("IClient", "Client")]
    [InlineData("IUsersClient", "UsersClient")]
    [InlineData("Iota", "IotaClient")]
    [InlineData("I", "IClient")]
    [InlineData("Users", "UsersClient")]
    [InlineData("IÉtat", "ÉtatClient")]
    [InlineData("Id", "IdClient")]
    public void Classes(string name, string expected) => Assert.Equal(expected, ClientNaming.ClassName(name));

    [Fact]
    public void Files_that_differ_only_by_case_are_both_emitted()
    {
        Output output = Compile.Run("""
            namespace Sample { [RateLimit(1, PerSecond)] public partial interface IApi { } [RateLimit(1, PerSecond)] public partial interface IAPI { } }
            namespace SAMPLE { [RateLimit(1, PerSecond)] public partial interface IApi { } }
            """);

        Assert.Equal(3, output.Files.Select(file => file.HintName).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Empty(output.Findings());
    }

    [Fact]
    public void Files_are_named_by_metadata()
    {
        Output output = Compile.Run("""
            namespace A.B { public partial class C<T> { [RateLimit(1, PerSecond)] public partial interface IApi<T1, T2> { } } }
            [RateLimit(1, PerSecond)] public partial interface IApi { }
            """);

        Assert.Equal(["A.B.C`1+IApi`2.g.cs", "IApi.g.cs"], output.Files.Select(file => file.HintName));
    }

    [Theory]
    [InlineData("[ApiClient(\"https://a.example\"), RateLimit(1, PerSecond)] public partial interface IApi { }")]
    [InlineData("[RateLimit(1, PerSecond)] public partial interface IApi { }\n[ApiClient(\"https://a.example\")] public partial interface IApi { }")]
    [InlineData("[ApiClient(\"https://a.example\")] public partial interface IApi { }\n[RateLimit(1, PerSecond)] public partial interface IApi { }")]
    [InlineData("[RateLimit(1, PerSecond)] public partial interface IApi { }\n[RateLimit(2, PerMinute)] public partial interface IApi { }")]
    [InlineData("[RateLimit(1, PerSecond), RateLimit(2, PerMinute)] public partial interface IApi { }\npublic partial interface IApi { }")]
    public void An_interface_met_twice_is_emitted_once(string source)
    {
        Output output = Compile.Run([.. source.Split('\n')]);

        Assert.Single(output.Files);
        Assert.Contains("Permits = 1,", output.Text, StringComparison.Ordinal);
        Assert.Empty(output.Findings());
    }

    [Fact]
    public void A_marker_written_twice_loses_no_output()
        => Assert.Single(Compile.Run("[ApiClient] public partial interface IApi { }", "[ApiClient] public partial interface IApi { }").Files);
}
