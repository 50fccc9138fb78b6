using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace RateGen.Generator.Diagnostics;

/// <summary>What a diagnostic speaks of. It becomes a real location only when it is reported, so the generator never holds one.</summary>
internal readonly struct Place
{
    private readonly ISymbol? _symbol;
    private readonly AttributeData? _attribute;
    private readonly string? _argument;
    private readonly Location? _inFile;
    private readonly AttributeSyntax? _written;
    private readonly IMethodSymbol? _constructor;

    private Place(ISymbol? symbol, AttributeData? attribute, string? argument, Location? inFile = null, AttributeSyntax? written = null, IMethodSymbol? constructor = null)
    {
        _inFile = inFile;
        _written = written;
        _constructor = constructor ?? attribute?.AttributeConstructor;
        _symbol = symbol;
        _attribute = attribute;
        _argument = argument;
    }

    /// <summary>What the code fix needs to know beside the location: keys of <see cref="FixProperties"/>, or null.</summary>
    public ImmutableDictionary<string, string?>? Properties { get; private init; }

    /// <summary>The name of a symbol.</summary>
    public static Place Of(ISymbol symbol) => new(symbol, null, null);

    /// <summary>An attribute, or one of its arguments when it is written.</summary>
    public static Place Of(AttributeData attribute, string? argument = null) => new(null, attribute, argument);

    /// <summary>The same of an attribute that was not bound.</summary>
    public static Place Of(AttributeSyntax attribute, IMethodSymbol constructor, string? argument) => new(null, null, argument, written: attribute, constructor: constructor);

    /// <summary>A range of a file that is no source: lines and columns are counted from 0, and the range lies on one line.</summary>
    public static Place In(string path, int start, int length, int line, int column)
        => new(null, null, null, Location.Create(path, new TextSpan(start, length), new LinePositionSpan(new LinePosition(line, column), new LinePosition(line, column + length))));

    /// <summary>The place, with the text that would be right there.</summary>
    public Place Replacing(string? text) => With(FixProperties.Replacement, text);

    /// <summary>The place, with the name of what is missing.</summary>
    public Place Missing(string name) => With(FixProperties.Name, name);

    /// <summary>The place, with the attribute that is missing at the declaration.</summary>
    public Place Lacking(string? attribute) => With(FixProperties.Attribute, attribute);

    /// <summary>The place, with the C# type of what is missing.</summary>
    public Place Typed(string type) => With(FixProperties.Type, type);

    /// <summary>The location in the compilation; that of <paramref name="client"/> when the place lies in another assembly.</summary>
    public Location Locate(Compilation compilation, ISymbol client, CancellationToken cancellationToken)
        => _inFile
            ?? Own(compilation, Find(cancellationToken))
            ?? client.Locations.Select(location => Own(compilation, location)).FirstOrDefault(location => location is not null)
            ?? Location.None;

    private Place With(string key, string? value)
        => value is null ? this : this with { Properties = (Properties ?? ImmutableDictionary<string, string?>.Empty).SetItem(key, value) };

    private static Location? Own(Compilation compilation, Location? location)
        => location?.SourceTree is { } tree && compilation.ContainsSyntaxTree(tree) ? location : null;

    private Location? Find(CancellationToken cancellationToken)
    {
        if (_attribute is null && _written is null)
        {
            return _symbol?.Locations.FirstOrDefault(location => location.IsInSource);
        }

        if ((_written ?? _attribute?.ApplicationSyntaxReference?.GetSyntax(cancellationToken)) is not AttributeSyntax syntax)
        {
            return null;
        }

        return (Argument(syntax) ?? (SyntaxNode)syntax).GetLocation();
    }

    private AttributeArgumentSyntax? Argument(AttributeSyntax syntax)
    {
        if (_argument is not { } name || syntax.ArgumentList is not { } list)
        {
            return null;
        }

        AttributeArgumentSyntax? named = list.Arguments.FirstOrDefault(argument
            => string.Equals((argument.NameEquals?.Name ?? argument.NameColon?.Name)?.Identifier.ValueText, name, StringComparison.OrdinalIgnoreCase));
        if (named is not null || _constructor is not { } constructor)
        {
            return named;
        }

        int index = constructor.Parameters.ToList().FindIndex(parameter => string.Equals(parameter.Name, name, StringComparison.OrdinalIgnoreCase));
        return index >= 0 && index < list.Arguments.Count && list.Arguments[index] is { NameEquals: null, NameColon: null } positional ? positional : null;
    }
}
