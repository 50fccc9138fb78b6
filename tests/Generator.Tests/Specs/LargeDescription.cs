using System.Globalization;
using System.Text;

namespace RateGen.Generator.Tests.Specs;

/// <summary>A description as large as the largest known: GitHub's, with 13 million letters and 1,100 operations. Equal for equal seeds.</summary>
internal static class LargeDescription
{
    public const int Operations = 1100;

    private const int Letters = 13_000_000;

    public static string Create(int seed)
    {
        Random random = new(seed);
        StringBuilder text = new(Letters + 100_000);
        text.Append("{\n  \"openapi\": \"3.0.3\",\n  \"info\": { \"title\": \"Large\", \"version\": \"1\" },\n  \"servers\": [ { \"url\": \"https://large.example\" } ],\n  \"paths\": {\n");
        for (int i = 0; i < Operations; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                    "/things{{i}}/{id}": {
                      "get": {
                        "operationId": "things/get-{{i}}",
                        "description": "{{Prose(random, 300)}}",
                        "parameters": [ { "name": "id", "in": "path", "required": true, "schema": { "type": "integer" } }, { "$ref": "#/components/parameters/page" } ],
                        "responses": { "200": { "description": "{{Prose(random, 40)}}", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/thing{{i}}" }, "examples": { "default": { "value": {{Example(random, 3)}} } } } } } }
                      }
                    }{{(i < Operations - 1 ? "," : "")}}

                """);
        }

        text.Append("  },\n  \"components\": {\n    \"parameters\": { \"page\": { \"name\": \"page\", \"in\": \"query\", \"schema\": { \"type\": \"integer\" } } },\n    \"schemas\": {\n");
        for (int i = 0; i < Operations; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"      \"thing{i}\": {{ \"type\": \"object\", \"properties\": {{\n");
            int rest = (Letters - text.Length) / (Operations - i);
            for (int end = text.Length + rest - 400; text.Length < end;)
            {
                text.Append(CultureInfo.InvariantCulture, $"        \"member{random.Next()}\": {{ \"type\": \"string\", \"nullable\": {(random.Next(2) == 0 ? "true" : "false")}, \"description\": \"{Prose(random, 60)}\" }},\n");
            }

            text.Append(CultureInfo.InvariantCulture, $"        \"id\": {{ \"type\": \"integer\" }}\n      }} }}{(i < Operations - 1 ? "," : "")}\n");
        }

        return text.Append("    }\n  }\n}\n").ToString();
    }

    private static string Prose(Random random, int length)
        => string.Create(length, random, static (letters, random) =>
        {
            for (int i = 0; i < letters.Length; i++)
            {
                letters[i] = i % 7 == 6 ? ' ' : (char)('a' + random.Next(26));
            }
        });

    private static string Example(Random random, int depth)
        => depth == 0 ? random.Next().ToString(CultureInfo.InvariantCulture)
            : $"{{ \"a\": [ {Example(random, depth - 1)}, {Example(random, depth - 1)} ], \"b\": \"{Prose(random, 30)}\", \"c\": null, \"d\": \"line\\nbreak \\u00e9\" }}";
}
