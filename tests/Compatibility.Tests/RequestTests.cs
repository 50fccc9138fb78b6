using System.Reflection;
using Compatibility.Harness;
using CsCheck;

namespace Compatibility;

/// <summary>The same interface, compiled by Refit 16.4.0 and by RateGen, sends the same requests for the same arguments, byte for byte.</summary>
public sealed class RequestTests
{
    /// <summary>As many as the table of texts has.</summary>
    private const int Texts = 32;

    /// <summary>As many as the longest table of any other values has.</summary>
    private const int Numbers = 9;

    public static TheoryData<string> Clients => [.. Operation.Clients];

    [Theory]
    [MemberData(nameof(Clients))]
    public async Task Every_value_sends_the_same_request(string client)
    {
        List<Comparison> comparisons = [];
        foreach (Operation operation in Operation.All.Where(operation => operation.Client == client && operation.RateGen is not null))
        {
            int rows = Rows(operation);
            for (int row = 0; row < rows; row++)
            {
                int number = row;
                comparisons.Add(await Comparison.OfAsync(operation, () => Choices.Row(number)));
            }

            comparisons.Add(await Comparison.OfAsync(operation, () => Choices.Row(0), defaults: true));
            comparisons.Add(await Comparison.OfAsync(operation, () => Choices.Row(1), baseAddress: "https://api.example.com/base/path/"));
            comparisons.Add(await Comparison.OfAsync(operation, () => Choices.Row(2), baseAddress: "https://api.example.com/base/path"));
        }

        Report(comparisons);
    }

    [Theory]
    [MemberData(nameof(Clients))]
    public void Generated_values_send_the_same_request(string client)
    {
        foreach (Operation operation in Operation.All.Where(operation => operation.Client == client && operation.RateGen is not null && operation.Refit.Method.GetParameters().Length > 0))
        {
            Choices.Random.Sample(
                choices =>
                {
                    Comparison comparison = Comparison.OfAsync(operation, choices).GetAwaiter().GetResult();
                    Assert.True(comparison.Agrees, "\n" + comparison);
                },
                iter: 25, threads: 1);
        }
    }

    [Fact]
    public void All_operations_are_compared()
    {
        string[] pending = (Metadata("Pending") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int compared = Operation.All.Count(operation => operation.RateGen is not null);
        Console.WriteLine($"compatibility: {compared} operations of {Operation.Clients.Count()} interfaces are compared with Refit 16.4.0");

        Assert.SkipWhen(pending.Length > 0, $"pending: {string.Join(", ", pending)}");
        Assert.All(Operation.All, operation => Assert.NotNull(operation.RateGen));
        Assert.True(compared >= 300, $"{compared} operations");
    }

    private static int Rows(Operation operation)
    {
        ParameterInfo[] parameters = operation.Refit.Method.GetParameters();
        return operation.Refit.Client.GetProperties().Length > 0 ? Texts
            : parameters.Length == 0 ? 1
            : parameters.All(static parameter => Values.IsNumber(parameter.ParameterType)) ? Numbers : Texts;
    }

    private static void Report(List<Comparison> comparisons)
    {
        Assert.SkipWhen(comparisons.Count == 0, "pending");
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{comparisons.Count} calls: {comparisons.Count(comparison => comparison.Sent)} sent by both, {comparisons.Count(comparison => comparison.Documented is not null)} different as documented");
        List<Comparison> different = [.. comparisons.Where(comparison => !comparison.Agrees)];
        Assert.True(
            different.Count == 0,
            $"{different.Count} of {comparisons.Count} calls differ; the first of each operation:\n{string.Join('\n', different.GroupBy(comparison => comparison.Operation.Name).Take(40).Select(group => $"  {group.Count()} ×\n{group.First()}"))}");
        Assert.Contains(comparisons, comparison => comparison.Sent);
    }

    private static string? Metadata(string key)
        => typeof(RequestTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == key).Value;
}
