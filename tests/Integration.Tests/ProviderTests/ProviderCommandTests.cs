using RateGen.Samples.Provider;
using RateGen.Samples.Provider.CommandLine;
using RateGen.Samples.Provider.Limiting;

namespace RateGen.Integration.Tests.ProviderTests;

public sealed class ProviderCommandTests
{
    [Fact]
    public void Every_option_is_read()
    {
        ProviderOptions options = ProviderCommand.Parse(
            ["--port=0", "--algorithm", "token", "--latency=50±30", "--plan", "free", "--search-plan", "pro", "--pages", "3", "--used", "7", "--seed", "-5"])!;

        Assert.All(options.Addresses, address => Assert.Equal(0, address.Port));
        Assert.Equal(RateAlgorithm.Token, options.Algorithm);
        Assert.Equal(new(50, 30), options.Latency);
        Assert.Equal("free", options.HikerPlan.Name);
        Assert.Equal("pro", options.HyperSearchPlan.Name);
        Assert.Equal((3, 7, -5), (options.PagesPerUser, options.RequestsUsed, options.Seed));
    }

    [Theory]
    [InlineData("50±30", 50, 30)]
    [InlineData("50+-30", 50, 30)]
    [InlineData("2", 2, 0)]
    [InlineData("0.5", 0.5, 0)]
    public void A_latency_may_be_written_in_several_ways(string text, double milliseconds, double jitter)
        => Assert.Equal(new(milliseconds, jitter), ProviderCommand.Parse(["--latency", text])!.Latency);

    [Theory]
    [InlineData("--latency 30±50", "--latency must be milliseconds")]
    [InlineData("--latency fast", "not \"fast\"")]
    [InlineData("--latency 1±1±1", "not \"1±1±1\"")]
    [InlineData("--latency -5", "not \"-5\"")]
    [InlineData("--algorithm leaky", "--algorithm must be one of fixed, sliding, token, not \"leaky\".")]
    [InlineData("--plan", "--plan needs a value.")]
    [InlineData("--plan --seed 1", "--plan needs a value.")]
    [InlineData("--plan gold", "--plan must be one of free, start, standard, business, ultra, not \"gold\".")]
    [InlineData("--pages 0", "--pages must be a whole number from 1 to 1000000, not \"0\".")]
    [InlineData("--urls https://a", "--urls must be one or two http addresses")]
    [InlineData("--urls nowhere", "--urls must be an address")]
    [InlineData("--wat", "There is no option --wat")]
    [InlineData("wat", "\"wat\" is not an option")]
    public void A_wrong_argument_is_one_clear_sentence(string commandLine, string sentence)
    {
        UsageException exception = Assert.Throws<UsageException>(() => ProviderCommand.Parse(commandLine.Split(' ')));
        Assert.Contains(sentence, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', exception.Message);
    }
}
