using CsCheck;
using RateGen.Generator.Models;
using RateGen.Generator.Parsing;

namespace RateGen.Generator.Tests.Fuzzing;

/// <summary>The pure parsers are total: any text gives a result or a mistake with a place in it.</summary>
public sealed class GrammarFuzzTests
{
    private static readonly Gen<string> s_routes = Gen.OneOf(Gen.String, Gen.OneOf(Texts("/", "{", "}", "id", "?", "&", "=", "*", ".", "..", ":", "#", "\\", " ", "%20", "é", "\ud800", "\n")).Array[0, 12].Select(string.Concat));
    private static readonly Gen<string> s_conditions = Gen.OneOf(Gen.String, Gen.OneOf(Texts("a", "b.c", "=", "|", "'", "\"", "[", "]", ".", " ", "['x.y']", "\t", "é")).Array[0, 12].Select(string.Concat));

    [Fact]
    public void Routes()
        => s_routes.Sample(
            text =>
            {
                (RouteTemplate? template, RouteMistake? mistake) = RouteTemplateParser.Parse(text, UrlResolution.Append);
                Assert.NotEqual(template is null, mistake is null);
                if (template is not null)
                {
                    Assert.Equal(RouteText.Sent(text), string.Concat(template.Parts.Select(part => part.IsPlaceholder ? "{" + (part.IsCatchAll ? "**" : "") + part.Text + (part.IsOptional ? "?" : "") + "}" : part.Text)));
                    Assert.DoesNotContain(template.Parts, part => part.Text.Contains('{', StringComparison.Ordinal) || part.Text.Contains('}', StringComparison.Ordinal));
                }
                else
                {
                    Assert.InRange(mistake!.Position, 0, text.Length);
                    Assert.NotEmpty(mistake.Problem);
                }
            },
            iter: 100_000);

    [Fact]
    public void Conditions()
        => s_conditions.Sample(
            text =>
            {
                (List<string>? path, List<string>? values, int position, string problem) = ConditionParser.Parse(text);
                Assert.Equal(path is null, values is null);
                if (path is null)
                {
                    Assert.InRange(position, 0, text.Length);
                    Assert.NotEmpty(problem);
                }
                else
                {
                    Assert.NotEmpty(path);
                    Assert.NotEmpty(values!);
                    Assert.All(path, name => Assert.NotEmpty(name));
                    string again = string.Join(".", path.Select(name => name.Contains('\'', StringComparison.Ordinal) ? $"[\"{name}\"]" : $"['{name}']")).Replace(".[", "[", StringComparison.Ordinal)
                        + "=" + string.Join("|", values!.Select(value => value.Contains('\'', StringComparison.Ordinal) ? $"\"{value}\"" : $"'{value}'"));
                    (List<string>? path2, List<string>? values2, _, _) = ConditionParser.Parse(again);
                    Assert.Equal(path, path2);
                    Assert.Equal(values, values2);
                }
            },
            iter: 100_000);

    [Fact]
    public void Paths()
        => s_conditions.Sample(
            text =>
            {
                (List<string>? path, int position, string problem) = BodyPathParser.Parse(text);
                Assert.Equal(path is null, problem.Length > 0);
                Assert.InRange(position, 0, text.Length);
            },
            iter: 100_000);

    private static Gen<string>[] Texts(params string[] texts) => [.. texts.Select(text => Gen.Const(text))];
}
