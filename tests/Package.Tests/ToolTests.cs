namespace RateGen.Package.Tests;

/// <summary>The packed tool, installed from the local feed as a user does.</summary>
public sealed class ToolTests(ToolTests.InstalledTool tool) : IClassFixture<ToolTests.InstalledTool>
{
    private const string Yaml = """
        openapi: 3.0.3
        info: { title: Demo, version: "1" }
        servers:
          - url: https://demo.example/v1
        paths:
          /users/{id}:
            parameters:
              - { name: id, in: path, required: true, schema: { type: integer, format: int64 } }
            get:
              operationId: get-user
              summary: One user.
              parameters:
                - { name: page_size, in: query, schema: { type: integer, format: int32 } }
                - { name: class, in: query, schema: { type: string } }
              responses:
                "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/user" } } } }
                "429": { description: slow down }
          /users:
            post:
              operationId: add user
              requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/user" } } } }
              responses:
                "201": { description: made, content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/user" } } } } }
        components:
          securitySchemes:
            key: { type: apiKey, in: header, name: X-Key }
          schemas:
            user:
              type: object
              properties:
                id: { type: integer }
                description: { type: string, nullable: true }
                friends: { type: array, items: { $ref: "#/components/schemas/user" } }
                user: { type: object }
            unused: { type: object }
        """;

    [Fact]
    public async Task Help_names_every_command()
    {
        Output output = (await tool.RunAsync("--help")).EnsureSuccess();

        Assert.Contains("spec", output.Text, StringComparison.Ordinal);
        Assert.Contains("plan", output.Text, StringComparison.Ordinal);
        Assert.Contains("dotnet-rategen [command]", output.Text, StringComparison.Ordinal);
        Assert.Contains("--operation", (await tool.RunAsync("spec", "import", "--help")).EnsureSuccess().Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "Unrecognized command or argument 'nonsense'", "nonsense")]
    [InlineData(2, "Option '--requests' is required", "plan", "forecast", "x")]
    [InlineData(2, "--requests must be 1 or more.", "plan", "forecast", "x", "-n", "0")]
    [InlineData(2, "--id must be letters", "spec", "import", "x.json", "--id", "../x")]
    [InlineData(1, "rategen: the folder 'nowhere' does not exist; name api-specs or a folder in it", "spec", "check", "nowhere")]
    [InlineData(1, "rategen: the file 'missing.json' does not exist", "spec", "import", "missing.json", "--id", "x")]
    public async Task What_cannot_be_done_is_said_in_one_line_with_its_exit_code(int code, string text, params string[] arguments)
    {
        Output output = await tool.RunAsync(arguments);

        Assert.Equal(code, output.ExitCode);
        Assert.Contains(text, output.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forecast_tells_time_and_cost_of_each_plan()
    {
        Output output = (await tool.RunAsync("plan", "forecast", Path.Combine(Repository.Root, "api-specs", "hypersearchx"), "--requests", "25000")).EnsureSuccess();

        // 25,000 at 500 a minute: the last leaves in the 50th minute. 10,000 a month: in the third month.
        Assert.Matches(@"(?m)^pro +49 min +79\.00 USD ", output.Text);
        Assert.Matches(@"(?m)^starter +60 d 20 h +57\.00 USD ", output.Text);
        Assert.Matches(@"(?m)^enterprise +12 min +not listed ", output.Text);
        Assert.Matches(@"(?m)^start +never: 1,000 for life +- ", (await tool.RunAsync("plan", "forecast", Path.Combine(Repository.Root, "api-specs", "hikerapi"), "-n", "2000")).EnsureSuccess().Text);
    }

    [Fact]
    public async Task A_check_names_file_line_and_column()
    {
        Assert.Contains("hikerapi: 5 plans, 2 operations, in order", (await tool.RunAsync("spec", "check", Path.Combine(Repository.Root, "api-specs"))).EnsureSuccess().Text, StringComparison.Ordinal);

        string folder = Directory.CreateDirectory(Path.Combine(tool.Folder, "bad", "x")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "plans.json"), "{ \"schema\": \"rategen-plans/1\", \"api\": \"x\",\n  \"plan\": {}, \"plans\": { \"a\": {} } }");
        Output output = await tool.RunAsync("spec", "check", "bad");

        Assert.Equal(1, output.ExitCode);
        Assert.Contains(Path.Combine("bad", "x", "plans.json") + "(2,3): error RG5002: the file has no member \"plan\"; do you mean \"plans\"?", output.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_gives_a_reduced_description_and_an_interface_that_compiles()
    {
        await File.WriteAllTextAsync(Path.Combine(tool.Folder, "demo.yaml"), Yaml);
        (await tool.RunAsync("spec", "import", "demo.yaml", "--id", "demo")).EnsureSuccess();

        string openApi = await File.ReadAllTextAsync(Path.Combine(tool.Folder, "api-specs", "demo", "openapi.json"));
        Assert.Contains("\"/users/{id}\"", openApi, StringComparison.Ordinal);
        Assert.DoesNotContain("One user.", openApi, StringComparison.Ordinal);
        Assert.DoesNotContain("unused", openApi, StringComparison.Ordinal);
        Assert.Contains("demo: 0 plans, 2 operations, in order", (await tool.RunAsync("spec", "check")).EnsureSuccess().Text, StringComparison.Ordinal);

        Output again = await tool.RunAsync("spec", "import", "demo.yaml", "--id", "demo");
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("is there already; --force overwrites it", again.Text, StringComparison.Ordinal);
        Assert.Contains("has no operation \"GET /nothing\"", (await tool.RunAsync("spec", "import", "demo.yaml", "--id", "other", "--operation", "GET /nothing")).Text, StringComparison.Ordinal);

        // The interface compiles beside the description that it came from, and says the same.
        await File.WriteAllTextAsync(Path.Combine(tool.Folder, "Consumer.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <WarningsAsErrors>nullable</WarningsAsErrors>
                <EnableDefaultCompileItems>false</EnableDefaultCompileItems>
              </PropertyGroup>
              <ItemGroup>
                <Compile Include="api-specs/demo/*.cs" /> <!-- Other tests write beside it. -->
                <PackageReference Include="RateGen" Version="*" />
              </ItemGroup>
            </Project>
            """);
        Output build = (await Dotnet.RunAsync(tool.Folder, "build", "-v", "q", "--nologo")).EnsureSuccess();
        Assert.Contains("warning RG5017", build.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("warning CS", build.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("v30.json", """{ "openapi": "3.0.3", "info": { "title": "T", "version": "1" }, "paths": { "/a": { "get": { "responses": { "200": { "description": "", "content": { "application/json": { "schema": { "type": "string", "nullable": true } } } } } } } } }""")]
    [InlineData("v31.json", """{ "openapi": "3.1.0", "info": { "title": "T", "version": "1" }, "paths": { "/a": { "get": { "responses": { "200": { "description": "", "content": { "application/json": { "schema": { "type": [ "string", "null" ] } } } } } } } } }""")]
    [InlineData("v31.yaml", "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths:\n  /a:\n    get:\n      responses:\n        '200': { description: ok, content: { application/json: { schema: { type: [string, 'null'] } } } }\n")]
    [InlineData("v20.json", """{ "swagger": "2.0", "info": { "title": "T", "version": "1" }, "host": "t.example", "schemes": [ "https" ], "produces": [ "application/json" ], "paths": { "/a": { "get": { "responses": { "200": { "description": "", "schema": { "type": "string" } } } } } } }""")]
    public async Task Every_version_becomes_the_same_reduced_description(string file, string text)
    {
        await File.WriteAllTextAsync(Path.Combine(tool.Folder, file), text);
        (await tool.RunAsync("spec", "import", file, "--id", "versions", "-o", "versions", "--force", "--operation", "get /a")).EnsureSuccess();

        System.Text.Json.Nodes.JsonNode reduced = System.Text.Json.Nodes.JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(tool.Folder, "versions", "versions", "openapi.json")))!;
        Assert.Equal("3.1.0", (string?)reduced["openapi"]);
        Assert.Contains("string", reduced["paths"]!["/a"]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!["type"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("Task<string>", await File.ReadAllTextAsync(Path.Combine(tool.Folder, "versions", "versions", "IVersionsApi.cs")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none.json", "{ \"a\": 1 }")]
    [InlineData("broken.json", "{ \"openapi\": ")]
    [InlineData("broken.yaml", "openapi: [\n")]
    [InlineData("v99.json", """{ "openapi": "9.9.0", "info": { "title": "T", "version": "1" }, "paths": {} }""")]
    public async Task What_is_no_description_is_said_in_one_line(string file, string text)
    {
        await File.WriteAllTextAsync(Path.Combine(tool.Folder, file), text);
        Output output = await tool.RunAsync("spec", "import", file, "--id", "wrong");

        Assert.Equal(1, output.ExitCode);
        Assert.StartsWith($"rategen: '{file}' ", output.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output.Text, StringComparison.Ordinal);
    }

    /// <summary>The tool in a folder of its own.</summary>
    public sealed class InstalledTool(LocalFeed feed) : IAsyncLifetime
    {
        private string? _command;

        public string Folder { get; private set; } = "";

        public async ValueTask InitializeAsync()
        {
            Folder = feed.NewConsumer("tool");
            (await Dotnet.RunAsync(Folder, "tool", "install", "RateGen.Tool", "--tool-path", "bin-tool", "--version", "0.1.0")).EnsureSuccess();
            _command = Path.Combine(Folder, "bin-tool", "dotnet-rategen");
        }

        internal Task<Output> RunAsync(params string[] arguments) => Dotnet.RunAsync(Folder, _command!, arguments, []);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
