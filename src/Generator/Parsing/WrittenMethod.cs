using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RateGen.Generator.Parsing;

/// <summary>A method with its attributes and those of its parameters, each read once and as cheaply as can be. Lives during one parse only.</summary>
internal sealed class WrittenMethod
{
    private readonly LiteralReader? _literals;
    private readonly MethodDeclarationSyntax? _syntax;
    private AttributeArguments[]?[]? _ofParameters;

    public WrittenMethod(IMethodSymbol symbol, LiteralReader? literals, CancellationToken cancellationToken)
    {
        Symbol = symbol;

        // Asked of the method once: each parameter would make a reference to its syntax anew.
        _syntax = symbol.DeclaringSyntaxReferences is { Length: 1 } references && references[0].GetSyntax(cancellationToken) is MethodDeclarationSyntax syntax
            && syntax.ParameterList.Parameters.Count == symbol.Parameters.Length ? syntax : null;
        _literals = _syntax is not null && literals?.Serves(symbol, _syntax) == true ? literals : null;
        AttributeArguments[]? read = _literals?.Read(_syntax!.AttributeLists);
        IsLiteral = read is not null;
        Attributes = read ?? AttributeReader.Of(symbol);
    }

    public IMethodSymbol Symbol { get; }

    /// <summary>All attributes of the method.</summary>
    public AttributeArguments[] Attributes { get; }

    /// <summary>Whether these are RateGen's alone, and were not bound.</summary>
    public bool IsLiteral { get; }

    /// <summary>All attributes of a parameter.</summary>
    public AttributeArguments[] Of(IParameterSymbol parameter)
    {
        ParameterSyntax? written = Syntax(parameter);
        if (written?.AttributeLists.Count == 0)
        {
            return [];
        }

        _ofParameters ??= new AttributeArguments[]?[Symbol.Parameters.Length];
        return _ofParameters[parameter.Ordinal] ??= (written is null ? null : _literals?.Read(written.AttributeLists)) ?? AttributeReader.Of(parameter);
    }

    /// <summary>The parameter as it is written; null when that lies in another assembly.</summary>
    public ParameterSyntax? Syntax(IParameterSymbol parameter) => _syntax?.ParameterList.Parameters[parameter.Ordinal];

    /// <summary>Whether the parameter has a default. It is seen in the syntax; attributes that are not RateGen's can give it one too.</summary>
    public bool HasDefault(IParameterSymbol parameter) => Syntax(parameter) is not { } written
        ? parameter.HasExplicitDefaultValue
        : written.Default is not null || (Of(parameter) is { Length: > 0 } attributes && !attributes[0].IsLiteral && parameter.HasExplicitDefaultValue);
}
