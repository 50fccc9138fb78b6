using RateGen.Samples.Followers.CommandLine;
using RateGen.Samples.Provider.CommandLine;
using RateGen.Samples.Provider.Limiting;

namespace RateGen.Integration.Tests.FollowersTests;

public sealed class FollowersCommandTests
{
    [Fact]
    public void Without_arguments_the_embedded_provider_serves_the_three_users_of_the_page()
    {
        FollowersOptions options = Parse("")!;
        Assert.Equal(["1553030189", "12345", "4238157586"], options.Users);
        Assert.Equal((40, "followers.jsonl"), (options.Provider.PagesPerUser, options.Out));
        Assert.Null(options.Key);
    }

    [Fact]
    public void Every_option_of_the_embedded_provider_is_read()
    {
        FollowersOptions options = Parse("--users 1,2,,2 --out x.jsonl --naive --anew --pages 3 --algorithm fixed --latency 2 --plan free --used 9 --seed 4")!;
        Assert.Equal(["1", "2"], options.Users);
        Assert.True(options.Naive && options.Anew);
        Assert.Equal(("x.jsonl", 3, RateAlgorithm.Fixed, "free", 9, 4),
            (options.Out, options.Provider.PagesPerUser, options.Provider.Algorithm, options.Provider.HikerPlan.Name, options.Provider.RequestsUsed, options.Provider.Seed));
        Assert.Equal(new(2), options.Provider.Latency);
    }

    [Theory]
    [InlineData("--key abc", null, "abc")]
    [InlineData("", "abc", "abc")]
    [InlineData("--key abc", "other", "abc")]
    [InlineData("--pages 3", "abc", null)]
    [InlineData("--base-address https://proxy.example", "abc", "abc")]
    public void A_key_means_the_real_provider_unless_the_embedded_one_is_asked_for(string commandLine, string? variable, string? key)
        => Assert.Equal(key, Parse(commandLine, variable)!.Key);

    [Theory]
    [InlineData("--key abc --pages 3", "--pages is for the embedded provider; leave it out, or leave out --key.")]
    [InlineData("--base-address https://a.example --plan free", "--plan is for the embedded provider; leave it out, or leave out --base-address.")]
    [InlineData("--base-address https://a.example", "--base-address needs a key: give --key or set HIKERAPI_KEY.")]
    [InlineData("--base-address ftp://a.example --key k", "--base-address must be an address such as https://api.example.com, not \"ftp://a.example\".")]
    [InlineData("--users ,", "--users must be user ids with commas between, not \",\".")]
    [InlineData("--naive=yes", "--naive takes no value, but \"yes\" is given.")]
    [InlineData("--pages many", "--pages must be a whole number from 1 to 1000000, not \"many\".")]
    [InlineData("--out", "--out needs a value.")]
    [InlineData("--output x", "There is no option --output; --help lists those that there are.")]
    public void A_wrong_argument_is_one_clear_sentence(string commandLine, string sentence)
        => Assert.Equal(sentence, Assert.Throws<UsageException>(() => Parse(commandLine)).Message);

    private static FollowersOptions? Parse(string commandLine, string? variable = null)
        => FollowersCommand.Parse(commandLine.Split(' ', StringSplitOptions.RemoveEmptyEntries), variable);
}
