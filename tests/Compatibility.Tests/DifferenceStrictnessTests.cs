using Compatibility.Harness;

namespace Compatibility;

/// <summary>A listed difference excuses nothing but itself: with anything else different too, it no longer explains.</summary>
public sealed class DifferenceStrictnessTests
{
    [Theory]
    [MemberData(nameof(DifferenceTests.Shown), MemberType = typeof(DifferenceTests))]
    public async Task Nothing_else_is_excused(string id, string name, object? argument, string refit, string rateGen)
    {
        _ = (refit, rateGen);
        object?[] arguments = argument as object?[] ?? [argument];
        await VerifyAsync(id, name, arguments, arguments);
    }

    /// <summary>The difference whose argument is of the operations' own types, one for each side.</summary>
    [Fact]
    public Task Names_of_indexed_members_excuse_nothing_else() => VerifyAsync(
        "indexed-member-names",
        "ISnakeCase.Indexed(List`1[Filter])",
        [new List<Operations.OnRefit.Filter> { new() { Name = "a" } }],
        [new List<Operations.OnRateGen.Filter> { new() { Name = "a" } }]);

    private static async Task VerifyAsync(string id, string name, object?[] refitArguments, object?[] ownArguments)
    {
        Operation operation = Operation.All.Single(operation => operation.Name == name);
        Outcome theirs = await operation.Refit.CallAsync("https://api.example.com", refitArguments);
        Outcome own = await operation.RateGen!.CallAsync("https://api.example.com", ownArguments);
        Difference difference = Difference.All.Single(difference => difference.Id == id);

        Assert.True(difference.Explains(operation, theirs, own));
        Assert.All(Spoilt(theirs, isRefit: true), spoilt => Assert.False(difference.Explains(operation, spoilt, own), $"excuses at Refit:\n{spoilt.Describe()}"));
        Assert.All(Spoilt(own, isRefit: false), spoilt => Assert.False(difference.Explains(operation, theirs, spoilt), $"excuses at RateGen:\n{spoilt.Describe()}"));
        Operation[] others = [.. Operation.All.Where(other => other.Client == "IVerbs" && other.Refit.Method.GetParameters().Length == 0)];
        foreach (Operation other in others)
        {
            Assert.False(difference.Explains(other, await other.Refit.CallAsync("https://api.example.com"), await other.RateGen!.CallAsync("https://api.example.com")), other.Name);
        }
    }

    /// <summary>The outcome with one thing wrong.</summary>
    private static IEnumerable<Outcome> Spoilt(Outcome outcome, bool isRefit)
    {
        if (outcome.Request is { } request)
        {
            yield return outcome with { Request = request with { Method = "TRACE" } };
            yield return outcome with { Request = request with { Address = request.Address + "x" } };
            yield return outcome with { Request = request with { Address = request.Address.Replace("http", "ftp", StringComparison.Ordinal) + "&y" } };
            yield return outcome with { Request = request with { Version = "2.0 RequestVersionExact" } };
            yield return outcome with { Request = request with { Headers = request.Headers + "\nX-More: 1" } };
            yield return outcome with { Request = request with { ContentHeaders = request.ContentHeaders + "\nX-More: 1" } };
            yield return outcome with { Request = request with { Body = request.Body + "x" } };
            yield return outcome with { Request = request with { Options = "x=1" } };
            yield return outcome with { Request = null };
        }
        else
        {
            yield return outcome with { Failure = new InvalidOperationException(outcome.Failure!.Message) };
            yield return outcome with { Failure = null };
            if (!isRefit)
            {
                yield return outcome with { Failure = new ArgumentException("Something else.", "nothing") };
                yield return outcome with { Failure = new ArgumentNullException("nothing") };
            }
        }
    }
}
