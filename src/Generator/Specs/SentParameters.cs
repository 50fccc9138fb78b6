using RateGen.Generator.Models;

namespace RateGen.Generator.Specs;

/// <summary>The names that a method sends in query and headers, as far as they are known at compile time.</summary>
internal sealed class SentParameters
{
    private readonly EquatableArray<WriterModel> _writers;
    private readonly HashSet<string> _query = new(StringComparer.Ordinal);
    private readonly HashSet<string> _headers = new(StringComparer.OrdinalIgnoreCase);
    private bool _hasMoreQuery;
    private bool _hasMoreHeaders;

    private SentParameters(EquatableArray<WriterModel> writers) => _writers = writers;

    public static SentParameters Of(ClientModel client, OperationModel operation)
    {
        SentParameters sent = new(client.Writers);
        sent._query.UnionWith(operation.Route.QueryNames);
        sent._headers.UnionWith(client.Headers.Concat(operation.Headers).Where(static header => header.Value is not null).Select(static header => header.Name));
        Add(sent._query, client.Key?.Query);
        Add(sent._headers, client.Key?.Header);
        Add(sent._headers, operation.IdempotencyKey);
        foreach (StepModel step in operation.Steps)
        {
            sent.Add(step);
        }

        return sent;
    }

    /// <summary>Whether a value of that place and name is sent, or may be: what a dictionary holds is known at run time only.</summary>
    public bool Has(string place, string name) => place switch
    {
        "query" => _hasMoreQuery || _query.Contains(name),
        "header" => _hasMoreHeaders || _headers.Contains(name),
        _ => true,
    };

    /// <summary>The names that the members of an object have in the query; what a member of unknown keys adds is left out.</summary>
    public IEnumerable<string> MembersOf(StepModel step) => step.Kind == StepKind.Object ? Members(step.Writer, step.Prefix, step.Delimiter) : [];

    private void Add(StepModel step)
    {
        switch (step.Kind)
        {
            case StepKind.Query or StepKind.List:
                _query.Add(step.Name);
                break;
            case StepKind.Object:
                _query.UnionWith(MembersOf(step));
                break;
            case StepKind.Map or StepKind.Objects or StepKind.Converted or StepKind.Indexed or StepKind.Flag or StepKind.Flags or StepKind.Url:
                _hasMoreQuery = true;
                break;
            case StepKind.Header:
                _headers.Add(step.Name);
                break;
            case StepKind.Authorize:
                _headers.Add("Authorization");
                break;
            case StepKind.Headers:
                _hasMoreHeaders = true;
                break;
            default:
                break;
        }
    }

    private List<string> Members(string? writer, string prefix, string delimiter)
    {
        List<string> names = [];
        foreach (StepModel member in _writers.FirstOrDefault(model => model.Name == writer)?.Members ?? [])
        {
            if (member.Kind is StepKind.Query or StepKind.List)
            {
                names.Add(prefix + member.Name);
            }
            else if (member.Kind == StepKind.Object)
            {
                names.AddRange(Members(member.Writer, prefix + member.Name + delimiter, delimiter));
            }
            else
            {
                _hasMoreQuery = true;
            }
        }

        return names;
    }

    private static void Add(HashSet<string> names, string? name)
    {
        if (name is not null)
        {
            names.Add(name);
        }
    }
}
