using CsCheck;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RateGen.Generator.Emission;

namespace RateGen.Generator.Tests.Emission;

/// <summary>Texts of users survive as literals and can end neither a literal nor a comment.</summary>
public sealed class LiteralTests
{
    private static readonly Gen<string> s_texts = Gen.OneOf(Gen.String, Gen.Char["\"\\{}\r\n\t\0\u2028\u2029\u0085*/<>&'$@ \ud83d\ude00"].Array[0, 10].Select(letters => new string(letters)));

    [Fact]
    public void A_literal_reads_back()
        => s_texts.Sample(text =>
        {
            LiteralExpressionSyntax literal = Assert.IsType<LiteralExpressionSyntax>(SyntaxFactory.ParseExpression(CSharpLiteral.Of(text)));
            Assert.Equal(text, literal.Token.ValueText);
            Assert.Empty(literal.GetDiagnostics());
        });

    [Fact]
    public void A_part_of_an_interpolated_string_reads_back()
        => s_texts.Sample(text =>
        {
            InterpolatedStringExpressionSyntax expression = Assert.IsType<InterpolatedStringExpressionSyntax>(SyntaxFactory.ParseExpression("$\"" + CSharpLiteral.Interpolated(text) + "\""));
            Assert.Equal(text, string.Concat(expression.Contents.Cast<InterpolatedStringTextSyntax>().Select(part => part.TextToken.ValueText)).Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal));
        });

    [Fact]
    public void Xml_text_stays_in_its_line()
        => s_texts.Sample(text =>
        {
            string xml = CSharpLiteral.Xml(text);
            Assert.DoesNotContain(xml, letter => letter is '<' or '>' or '\n' or '\r' or '\u0085' or '\u2028' or '\u2029');
            System.Xml.Linq.XElement.Parse("<x>" + xml + "</x>");
        });
}
