using System.Text;
using System.Text.Json.Nodes;

namespace RateGen.Tool.Spec;

/// <summary>Writes a client interface to start from. What the description does not say, limits above all, stands there as a comment to fill in.</summary>
internal sealed class InterfaceWriter
{
    private readonly JsonObject _document;
    private readonly string _id;
    private readonly string _interface;
    private readonly TypeWriter _types;
    private readonly HashSet<string> _methods = [];

    private InterfaceWriter(JsonObject document, string id)
    {
        _document = document;
        _id = id;
        _interface = "I" + CSharpNames.Pascal(id) + "Api";
        _types = new TypeWriter(document, [_interface, _interface[1..] + "Client", CSharpNames.Pascal(id) + "Plans"]);
    }

    /// <summary>The name of the interface of an API.</summary>
    public static string NameOf(string id) => "I" + CSharpNames.Pascal(id) + "Api";

    public static string Write(JsonObject document, string id, string @namespace) => new InterfaceWriter(document, id).Write(@namespace);

    private string Write(string @namespace)
    {
        StringBuilder text = new();
        string? server = (string?)(_document["servers"]?[0]?["url"]);
        bool isAbsolute = Uri.TryCreate(server, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" && !server!.Contains('{', StringComparison.Ordinal);
        text.Append($"""
            using System.Text.Json;
            using System.Text.Json.Serialization;
            using RateGen;

            namespace {@namespace};

            [ApiClient{(isAbsolute ? "(" + TypeWriter.Literal(server!.TrimEnd('/')) + ")" : "")}]
            [ApiSpec({TypeWriter.Literal(_id)})] // add Plan = "…" once plans.json is there

            """.Replace("\r\n", "\n", StringComparison.Ordinal));
        text.Append(Key());
        text.Append("// [RateLimit(15, PerSecond)] // what the provider documents\n// [RetryOn429]\n");
        text.Append($"public partial interface {_interface}\n{{\n");
        List<string> methods = [];
        foreach ((string path, JsonNode? item) in _document["paths"]!.AsObject())
        {
            foreach ((string verb, JsonNode? operation) in item!.AsObject())
            {
                if (operation is JsonObject members)
                {
                    methods.Add(Method(verb, path, members, item["parameters"] as JsonArray));
                }
            }
        }

        text.Append(string.Join("\n", methods)).Append("}\n");
        _types.Write(text);
        return text.ToString();
    }

    private string Key()
    {
        JsonNode? scheme = (_document["components"]?["securitySchemes"] as JsonObject)?.FirstOrDefault().Value;
        return ((string?)scheme?["type"], (string?)scheme?["in"], (string?)scheme?["scheme"]) switch
        {
            ("apiKey", "header", _) => $"[ApiKey(Header = {TypeWriter.Literal((string)scheme!["name"]!)})]\n",
            ("apiKey", "query", _) => $"[ApiKey(Query = {TypeWriter.Literal((string)scheme!["name"]!)})]\n",
            ("http", _, "bearer") => "[ApiKey(Header = \"Authorization\", Scheme = \"Bearer\")]\n",
            _ => "",
        };
    }

    private string Method(string verb, string path, JsonObject operation, JsonArray? ofPath)
    {
        string name = CSharpNames.Free(CSharpNames.Pascal((string?)operation["operationId"] ?? verb + " " + path), _methods);
        string attribute = char.ToUpperInvariant(verb[0]) + verb[1..];
        HashSet<string> names = ["cancellationToken"];
        List<string> required = [], optional = [];
        foreach (JsonObject parameter in Parameters(operation, ofPath))
        {
            string wire = (string)parameter["name"]!;
            string place = (string)parameter["in"]!;
            if (place is not ("path" or "query"))
            {
                continue;
            }

            string type = _types.Of(parameter["schema"]) is "int" or "long" or "double" or "bool" ? _types.Of(parameter["schema"])! : "string";
            string own = CSharpNames.Free(CSharpNames.Camel(wire), names);
            string alias = own.TrimStart('@') == wire ? "" : $"[AliasAs({TypeWriter.Literal(wire)})] ";
            bool isRequired = place == "path" || (bool?)parameter["required"] == true;
            (isRequired ? required : optional).Add(isRequired ? $"{alias}{type} {own}" : $"{alias}{type}? {own} = null");
        }

        if (Body(operation) is { } body)
        {
            required.Add($"[Body] {body} {CSharpNames.Free("body", names)}");
        }

        string response = Response(operation) is { } read ? $"Task<{read}>" : "Task";
        string parameters = string.Join(", ", required.Concat(optional).Append("CancellationToken cancellationToken = default"));
        return $"    [{attribute}({TypeWriter.Literal(path)})]\n    {response} {name}Async({parameters});\n";
    }

    private IEnumerable<JsonObject> Parameters(JsonObject operation, JsonArray? ofPath)
    {
        JsonObject[] all = [.. (operation["parameters"] as JsonArray ?? []).Concat(ofPath ?? []).Select(Resolve).OfType<JsonObject>().Where(static parameter => parameter["name"] is not null)];
        return all.DistinctBy(static parameter => ((string?)parameter["name"], (string?)parameter["in"]));
    }

    private JsonNode? Resolve(JsonNode? node)
        => (string?)(node as JsonObject)?["$ref"] is { } reference && reference.Split('/') is ["#", "components", var kind, var name] ? _document["components"]?[kind]?[name] : node;

    private string? Body(JsonObject operation) => Json(Resolve(operation["requestBody"]));

    private string? Response(JsonObject operation)
        => (operation["responses"] as JsonObject)?.Where(static response => response.Key.StartsWith('2')).Select(response => Json(Resolve(response.Value))).FirstOrDefault(static type => type is not null);

    private string? Json(JsonNode? content)
        => (content?["content"] as JsonObject)?.Where(static media => media.Key.Contains("json", StringComparison.OrdinalIgnoreCase)).Select(media => _types.Of(media.Value?["schema"])).FirstOrDefault();
}
