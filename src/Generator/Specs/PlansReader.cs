using Microsoft.CodeAnalysis.Text;
using RateGen.Generator.Models;

namespace RateGen.Generator.Specs;

/// <summary>Reads a <c>plans.json</c>. It is strict, as its JSON Schema is: what is misspelt would be a limit that nobody keeps.</summary>
internal sealed class PlansReader
{
    /// <summary>The format that is read.</summary>
    public const string Format = "rategen-plans/1";

    /// <summary>How many letters a file may have.</summary>
    private const int MaxLength = 1024 * 1024;

    private readonly MemberReader _members;
    private readonly List<JsonMistake> _mistakes = [];
    private string? _format, _api, _name;
    private List<PlanModel>? _plans;
    private List<PlanRateModel> _shared = [];
    private PlanProbeModel? _probe;

    private PlansReader(JsonReader reader) => _members = new(reader, _mistakes);

    /// <param name="text">The file.</param>
    /// <param name="id">The name of its folder.</param>
    public static PlansFile Read(SourceText text, string id)
    {
        if (text.Length > MaxLength)
        {
            return new PlansFile(null, new[] { new JsonMistake(default, 0, "it has more than a million letters") });
        }

        PlansReader reader = new(new JsonReader(text));
        try
        {
            return reader.Read(id);
        }
        catch (JsonReaderException exception)
        {
            return new PlansFile(null, new[] { exception.Mistake });
        }
    }

    private PlansFile Read(string id)
    {
        _members.Reader.Read();
        JsonMistake root = _members.Reader.Mistake("");
        _members.Object("the file", new()
        {
            ["schema"] = () => _format = _members.OneOf(Format),
            ["$schema"] = () => _members.Text(),
            ["api"] = () => _api = Api(id),
            ["name"] = () => _name = ClassName(),
            ["openapi"] = () => _members.Text(),
            ["sources"] = _members.Reader.Skip,
            ["limits"] = () => _shared = PlanRatesReader.Shared(_members),
            ["plans"] = () => _plans = PlanReader.Plans(_members),
            ["signals"] = () => SignalsReader.Check(_members),
            ["probe"] = () => _probe = ProbeReader.Read(_members),
        });
        if (_members.Reader.Token == JsonToken.EndObject)
        {
            _members.Reader.Read();
        }

        Require("schema", _format);
        Require("api", _api);
        Require("plans", _plans);
        PlansModel? plans = _mistakes.Count > 0 ? null : new PlansModel
        {
            Api = id,
            ClassName = (_name ?? PlanNames.Member(id)) + "Plans",
            Plans = _plans!,
            Shared = _shared,
            Probe = _probe,
        };
        return new PlansFile(plans, _mistakes);

        void Require(string name, object? value)
        {
            if (value is null && _mistakes.Count == 0)
            {
                _mistakes.Add(root with { Problem = $"\"{name}\" is missing" });
            }
        }
    }

    private string? Api(string id)
    {
        JsonMistake at = _members.Reader.Mistake("");
        string? api = _members.Text();
        if (api is not null && api != id)
        {
            _mistakes.Add(at with { Problem = $"\"api\" is \"{api}\", but the folder is named \"{id}\": they must be equal" });
        }

        return api;
    }

    private string? ClassName()
    {
        JsonMistake at = _members.Reader.Mistake("");
        string? name = _members.Text();
        if (name is not null && !PlanNames.IsIdentifier(name))
        {
            _mistakes.Add(at with { Problem = $"\"name\" begins the name of a class, and \"{name}\" cannot: use letters and digits" });
        }

        return name;
    }
}
