namespace RateGen.Package.Tests;

/// <summary>What a newcomer does: an empty folder, a console project, one package.</summary>
public sealed class ConsumerTests(LocalFeed feed)
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="RateGen" Version="*" />
          </ItemGroup>
        </Project>
        """;

    private const string Program = """"
        using System.Net;
        using RateGen;

        IGreetings api = IGreetings.Create(new HttpClient(new Stub()), new ApiClientOptions { ApiKey = "k" });
        Greeting greeting = await api.GetGreetingAsync("a b/ü");
        Console.WriteLine($"{greeting.Text} after {api.Usage.Requests} request");

        [ApiClient("https://greetings.example")]
        [ApiKey(Header = "x-key")]
        [RateLimit(15, PerSecond)]
        public partial interface IGreetings
        {
            [Get("/greetings/{name}")]
            Task<Greeting> GetGreetingAsync(string name, CancellationToken cancellationToken = default);
        }

        public sealed record Greeting(string Text);

        internal sealed class Stub : HttpMessageHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
                Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
                {
                    Content = new StringContent($$"""{"text":"{{request.Method}} {{request.RequestUri!.AbsolutePath}} {{string.Join(",", request.Headers.GetValues("x-key"))}}"}"""),
                });
        }
        """";

    [Fact]
    public async Task A_console_project_in_an_empty_folder_restores_compiles_and_runs_and_a_wrong_declaration_fails_with_our_error_and_no_other()
    {
        string folder = feed.NewConsumer("console");
        await File.WriteAllTextAsync(Path.Combine(folder, "Consumer.csproj"), Project);
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), Program);

        Output output = (await Dotnet.RunAsync(folder, "run")).EnsureSuccess();

        Assert.Contains("GET /greetings/a%20b%2F%C3%BC k after 1 request", output.Text);

        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), Program.Replace("RateLimit(15, PerSecond)", "RateLimit(0, PerSecond)", StringComparison.Ordinal));
        output = await Dotnet.RunAsync(folder, "build", "--no-restore", "-v", "q", "--nologo");

        Assert.NotEqual(0, output.ExitCode);
        Assert.Contains("error RG2", output.Text);
        Assert.DoesNotContain("error CS", output.Text);
    }
}
