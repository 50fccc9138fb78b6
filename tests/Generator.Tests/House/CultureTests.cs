using System.Globalization;
using RateGen.Generator.Tests.Helpers;

namespace RateGen.Generator.Tests.House;

/// <summary>The machine's culture leaves no trace in what is emitted or told.</summary>
public sealed class CultureTests
{
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fi-FI")]
    [InlineData("ar-SA")]
    public async Task Output_and_messages_are_the_same(string culture)
    {
        string expected = await In(CultureInfo.InvariantCulture);

        Assert.Equal(expected, await In(CultureInfo.GetCultureInfo(culture)));
    }

    private static async Task<string> In(CultureInfo culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            List<string> texts = [];
            foreach (string source in (string[])[Sources.Hiker, Sources.HyperSearch, Sources.Everything, Wrong])
            {
                Output output = Compile.Run(source);
                texts.AddRange(output.Files.Select(file => file.HintName + file.SourceText));
                texts.AddRange((await Compile.Analyze(output.Compilation)).Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)));
            }

            return string.Join("\n", texts);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private const string Wrong = """
        [ApiClient("https://a.example"), RateLimit(-1, PerSecond, Margin = -0.5), RetryOn429(PauseSeconds = -1.5, MaxRetries = -2)]
        public partial interface IITitle { [Get("/{ID}/i?I=1")] Task GetAsync(int iD, double i = -1.5, CancellationToken cancellationToken = default); }
        """;
}
