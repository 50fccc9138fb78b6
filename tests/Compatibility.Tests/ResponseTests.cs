using System.Reflection;
using Compatibility.Harness;

namespace Compatibility;

/// <summary>The same answer becomes the same result, or the same exception with the same members.</summary>
public sealed class ResponseTests
{
    private static readonly IReadOnlyList<Operation> s_operations =
        [.. Operation.All.Where(operation => operation.Client == "IReturns" && operation.Refit.Method.GetParameters().Length == 0)];

    public static TheoryData<string> Operations => [.. s_operations.Select(operation => operation.Name)];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task The_same_answer_is_the_same_result(string name)
    {
        Operation operation = s_operations.Single(operation => operation.Name == name);
        Assert.SkipWhen(operation.RateGen is null, "pending");
        List<string> different = [];
        foreach (CannedResponse canned in CannedResponse.All)
        {
            string refit = await ObserveAsync(operation.Refit, canned);
            string rateGen = await ObserveAsync(operation.RateGen!, canned);
            if (refit != rateGen && !ResponseDifference.All.Any(difference => difference.Explains(operation, canned, refit, rateGen)))
            {
                different.Add($"{canned}\n    Refit:   {refit.ReplaceLineEndings("\n      ")}\n    RateGen: {rateGen.ReplaceLineEndings("\n      ")}");
            }
        }

        Assert.True(different.Count == 0, $"{different.Count} of {CannedResponse.All.Count} answers differ:\n  {string.Join("\n  ", different)}");
    }

    [Fact]
    public async Task Every_difference_shows()
    {
        Assert.SkipWhen(s_operations.Any(operation => operation.RateGen is null), "pending");
        HashSet<string> seen = [];
        foreach (Operation operation in s_operations)
        {
            foreach (CannedResponse canned in CannedResponse.All)
            {
                string refit = await ObserveAsync(operation.Refit, canned);
                string rateGen = await ObserveAsync(operation.RateGen!, canned);
                seen.UnionWith(ResponseDifference.All.Where(difference => refit != rateGen && difference.Explains(operation, canned, refit, rateGen)).Select(difference => difference.Id));
            }
        }

        Assert.Equal(ResponseDifference.All.Select(difference => difference.Id).Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
    }

    private static async Task<string> ObserveAsync(Bound bound, CannedResponse canned)
    {
        using HttpClient http = new(new AnsweringHandler(canned)) { BaseAddress = new Uri("https://api.example.com") };
        object client = bound.Side.Create(bound.Client, http);
        return await Observation.OfAsync(bound.Method.ReturnType.GenericTypeArguments.FirstOrDefault() ?? typeof(void), () => Results.OfAsync(bound.Method.Invoke(client, BindingFlags.DoNotWrapExceptions, null, [], null)));
    }

    private sealed class AnsweringHandler(CannedResponse canned) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Yield();
            HttpResponseMessage response = canned.Create();
            response.RequestMessage = request;
            return response;
        }
    }
}
