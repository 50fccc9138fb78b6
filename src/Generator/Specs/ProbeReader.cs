using RateGen.Generator.Models;

namespace RateGen.Generator.Specs;

/// <summary>Reads <c>probe</c>: the request that tells the current figures.</summary>
internal static class ProbeReader
{
    public static PlanProbeModel? Read(MemberReader members)
    {
        string? path = null, plan = null, rate = null, quota = null, used = null;
        JsonMistake at = members.Reader.Mistake("");
        bool isObject = members.Object("\"probe\"", new()
        {
            ["get"] = () =>
            {
                path = members.Text();
                if (path is not null && path[0] != '/')
                {
                    members.Report(members.Reader.Mistake("the path of a probe begins with a slash"));
                }
            },
            ["plan"] = () => plan = members.Text(),
            ["rate"] = () => rate = members.Text(),
            ["quota"] = () => quota = members.Text(),
            ["used"] = () => used = members.Text(),
            ["source"] = () => members.Text(),
        });
        return isObject && members.Require(path, at, "\"probe\"", "get") is not null ? new PlanProbeModel(path!, plan, rate, quota, used) : null;
    }
}
