using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RateGen.Generator.Tests.House;

/// <summary>Who may know whom: Models nothing; Parsing Models, Diagnostics and Roslyn; Emission Models only; nobody the generator.</summary>
public sealed class FolderTests
{
    [Theory]
    [InlineData("Models", new string[0])]
    [InlineData("Diagnostics", new[] { "Microsoft.CodeAnalysis" })]
    [InlineData("Parsing", new[] { "Microsoft.CodeAnalysis", "RateGen.Generator.Models", "RateGen.Generator.Diagnostics" })]
    [InlineData("Emission", new[] { "RateGen.Generator.Models" })]
    public void A_folder_uses_only_what_it_may(string folder, string[] allowed)
    {
        foreach ((string path, string text) in Repository.Sources("src/Generator/" + folder))
        {
            CompilationUnitSyntax root = CSharpSyntaxTree.ParseText(text, cancellationToken: TestContext.Current.CancellationToken).GetCompilationUnitRoot(TestContext.Current.CancellationToken);
            Assert.Equal($"RateGen.Generator.{folder}", Assert.Single(root.Members.OfType<BaseNamespaceDeclarationSyntax>()).Name.ToString());
            IEnumerable<string> names = root.Usings.Select(@using => @using.Name!.ToString()).Where(name => name.StartsWith("RateGen", StringComparison.Ordinal) || name.StartsWith("Microsoft", StringComparison.Ordinal));
            Assert.All(names, name => Assert.True(allowed.Any(prefix => name == prefix || name.StartsWith(prefix + ".", StringComparison.Ordinal)), $"{path} uses {name}."));

            // Names that a nested namespace would find without a using.
            string[] qualified = ["Models", "Parsing", "Emission", "Diagnostics"];
            Assert.DoesNotContain(root.DescendantNodes().OfType<MemberAccessExpressionSyntax>(), access
                => access.Expression is IdentifierNameSyntax { Identifier.ValueText: { } left } && qualified.Contains(left) && left != folder && !allowed.Contains("RateGen.Generator." + left));
        }
    }

    [Fact]
    public void Nobody_knows_the_generator()
        => Assert.All(
            Repository.Sources("src/Generator").Where(file => file.Path.Count(letter => letter == '/') > 2),
            file => Assert.False(file.Text.Contains(nameof(ClientGenerator) + ".", StringComparison.Ordinal) || file.Text.Contains("new " + nameof(ClientGenerator), StringComparison.Ordinal), file.Path));

    [Fact]
    public void Models_and_emission_hold_no_type_of_Roslyn()
    {
        foreach (Type type in typeof(ClientGenerator).Assembly.GetTypes().Where(type => type.Namespace is "RateGen.Generator.Models" or "RateGen.Generator.Emission"))
        {
            const BindingFlags All = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
            IEnumerable<Type> used = type.GetFields(All).Select(field => field.FieldType)
                .Concat(type.GetMethods(All).SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType)));
            Assert.DoesNotContain(used, other => other.FullName?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true);
        }
    }

    [Fact]
    public void Files_are_small()
    {
        Assert.InRange(Repository.Read("src/Generator/ClientGenerator.cs").Split('\n').Length, 1, 60);
        Assert.All(
            Repository.Sources("src/Generator").Where(file => !file.Path.Contains("/Descriptors.", StringComparison.Ordinal)),
            file => Assert.True(file.Text.Split('\n').Length <= 300, file.Path));
    }

    [Fact]
    public void No_analyzer_rule_is_switched_off_in_the_source()
        => Assert.All(Repository.Sources("src/Generator"), file => Assert.DoesNotMatch(@"(?m)^\s*#pragma (?!warning disable \{)", file.Text));
}
