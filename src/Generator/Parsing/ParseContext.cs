using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>What the parsers of one client share. It lives during one parse only.</summary>
internal sealed class ParseContext
{
    private readonly LiteralReader? _literals;
    private WrittenMethod? _written;
    private ISymbol? _named;
    private string _name = "";

    public ParseContext(INamedTypeSymbol client, Compilation compilation, Reporter reporter, CancellationToken cancellationToken, LiteralReader? literals = null)
    {
        Client = client;
        Compilation = compilation;
        Reporter = reporter;
        CancellationToken = cancellationToken;
        _literals = literals;
        Members = [.. ClientMembers.Of(client)];
        JsonTypes = new(Members, Types);
        Names = new(client);
        HelperMembers helpers = new(Members);
        Writers = new(helpers);
        EnumTexts = new(helpers);
    }

    public INamedTypeSymbol Client { get; }

    /// <summary>The members of the client and its bases, in declaration order; whoever asks the symbol gets a copy each time.</summary>
    public IReadOnlyList<ISymbol> Members { get; }

    public Compilation Compilation { get; }

    public Reporter Reporter { get; }

    public CancellationToken CancellationToken { get; }

    /// <summary>How the JSON names of members follow from their C# names.</summary>
    public JsonNaming Naming { get; set; } = JsonNaming.Web;

    /// <summary>The JSON context of the client, or null.</summary>
    public INamedTypeSymbol? JsonContext { get; set; }

    /// <summary>The types that it knows, once somebody asked.</summary>
    public JsonReach? JsonReach { get; set; }

    /// <summary>How long calls may take whose methods say nothing else.</summary>
    public TimeBoundsModel Time { get; set; }

    /// <summary>The key of the client, or null.</summary>
    public KeyModel? Key { get; set; }

    /// <summary>The currency of the prices so far, or null.</summary>
    public string? Currency { get; set; }

    /// <summary>Limits and quotas of the interface.</summary>
    public List<LimitModel> Limits { get; } = [];

    /// <summary>Named limits that methods add, which all methods share by name.</summary>
    public Dictionary<string, LimitModel> MethodLimits { get; } = [];

    /// <summary>What the interface declares of responses that are no success.</summary>
    public ResponsesModel Responses { get; set; } = new();

    /// <summary>The types of error bodies that the interface declares.</summary>
    public ErrorTypes ErrorTypes { get; set; } = new(null);

    /// <summary>The header that carries the idempotency key of the interface's methods, or null.</summary>
    public string? IdempotencyKey { get; set; }

    /// <summary>The fields that hold the metadata of JSON types.</summary>
    public JsonTypes JsonTypes { get; }

    /// <summary>What stands before every route, or an empty text.</summary>
    public string PathPrefix { get; set; } = "";

    /// <summary>The headers of the interface and its bases.</summary>
    public List<HeaderModel> Headers { get; set; } = [];

    /// <summary>How values are written that say nothing themselves.</summary>
    public ValueFormats Formats { get; set; } = new(ValueFormatting.Refit);

    /// <summary>How members of objects are named in queries and forms that say nothing themselves.</summary>
    public JsonNamingPolicyKind MemberNaming { get; set; }

    /// <summary>How routes are joined to the base address.</summary>
    public UrlResolution UrlResolution { get; set; }

    /// <summary>How collections are written that say nothing themselves; null for the default.</summary>
    public CollectionFormat? CollectionFormat { get; set; }

    /// <summary>The properties of the interface that go along with every request.</summary>
    public List<StepModel> Properties { get; } = [];

    /// <summary>The methods that write objects.</summary>
    public ObjectWriters Writers { get; }

    /// <summary>The methods that write enums.</summary>
    public EnumTexts EnumTexts { get; }

    /// <summary>The warnings that are not to be repeated.</summary>
    public Suppressions Suppressions { get; } = new();

    /// <summary>The names of types.</summary>
    public TypeNameCache Types { get; } = new();

    /// <summary>The names that operations already have in the generated class.</summary>
    public OperationNames Names { get; }

    /// <summary>The name of the member at hand as messages write it; made once for all who may have to tell something.</summary>
    public string Named(ISymbol member)
    {
        if (!ReferenceEquals(member, _named))
        {
            (_named, _name) = (member, NameOf(member));
        }

        return _name;
    }

    /// <summary>The method at hand with its attributes; read once for all who ask.</summary>
    public WrittenMethod Written(IMethodSymbol method)
        => ReferenceEquals(method, _written?.Symbol) ? _written! : _written = new WrittenMethod(method, _literals, CancellationToken);

    /// <summary>Whether a parameter of a method has a default.</summary>
    public bool HasDefault(IParameterSymbol parameter) => Written((IMethodSymbol)parameter.ContainingSymbol).HasDefault(parameter);

    public void Report(DiagnosticDescriptor descriptor, Place place, params object[] arguments) => Reporter.Report(descriptor, place, arguments);

    /// <summary>The name of a member as messages write it: <c>IUsersApi.GetAsync</c>.</summary>
    public static string NameOf(ISymbol member) => member.ContainingType is { } type ? type.Name + "." + member.Name : member.Name;

    /// <summary>A type as messages write it.</summary>
    public static string NameOf(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);
}
