namespace RateGen.Generator.Specs;

/// <summary>Checks <c>signals</c>: how responses tell of limits. Clients declare that themselves; here it is documentation.</summary>
internal static class SignalsReader
{
    public static void Check(MemberReader members)
    {
        Dictionary<string, Action> header = new()
        {
            ["header"] = () => members.Text(),
            ["of"] = () => members.Text(),
            ["unit"] = () => members.OneOf("iso8601", "seconds", "epoch", "epoch-ms"),
            ["source"] = () => members.Text(),
        };
        Dictionary<string, Action> status = new()
        {
            ["status"] = () => members.Positive(599),
            ["when"] = () => members.Text(),
            ["wait"] = () => members.List("\"wait\"", () => members.Text()),
            ["retry"] = members.Flag,
            ["source"] = () => members.Text(),
        };
        members.Object("\"signals\"", new()
        {
            ["limit"] = () => members.Object("\"limit\"", header),
            ["remaining"] = () => members.Object("\"remaining\"", header),
            ["reset"] = () => members.Object("\"reset\"", header),
            ["throttled"] = () => members.Object("\"throttled\"", status),
            ["exhausted"] = () => members.Object("\"exhausted\"", status),
        });
    }
}
