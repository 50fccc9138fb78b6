using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;
using RateGen.Generator.Parsing;
using RateGen.Generator.Specs;

namespace RateGen.Generator;

/// <summary>Tells what is wrong with client interfaces: runs the generator's parser and reports what it finds at its real place.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClientAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => DescriptorIndex.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            Session session = new(start.Options.AnalyzerConfigOptionsProvider.GlobalOptions, SpecLibrary.Of(start.Options), start.Compilation, start.CancellationToken);
            start.RegisterSymbolAction(session.Analyze, SymbolKind.NamedType);
            start.RegisterOperationAction(KeyInSourceParser.Check, OperationKind.SimpleAssignment);
            start.RegisterCompilationEndAction(session.Finish);
        });
    }

    // A message is formatted by whoever shows it; its numbers are not to depend on that machine.
    private static object Invariant(object argument) => argument is IFormattable number ? number.ToString(null, CultureInfo.InvariantCulture) : argument;

    /// <summary>What is known while one compilation is analyzed.</summary>
    private sealed class Session(AnalyzerConfigOptions options, SpecLibrary specs, Compilation compilation, CancellationToken cancellationToken)
    {
        private readonly ConcurrentDictionary<(string, Location, string), bool> _reported = new();
        private readonly SharedLimits _limits = new();
        private readonly Lazy<HashSet<INamedTypeSymbol>> _served = new(() => ServedInterfaces.Of(compilation, cancellationToken));

        public void Analyze(SymbolAnalysisContext context)
        {
            INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
            Reporter reporter = Reporter(context.Compilation, type, context.ReportDiagnostic, context.CancellationToken);
            if (ClientMarkers.Of(type) is null)
            {
                UnmarkedTypeParser.Check(type, UnlessServed(type, reporter));
                return;
            }

            ClientModel? client = ClientParser.Parse(type, context.Compilation, reporter, context.CancellationToken);
            AheadOfTimeParser.Check(type, options, reporter);
            if (client is not null)
            {
                LimitReachParser.Check(type, client, reporter);
                _limits.Add(type, client);
            }

            SpecChecker.Check(type, client, specs, reporter, context.CancellationToken);
        }

        public void Finish(CompilationAnalysisContext context)
            => _limits.Check((type, report) => report(Reporter(context.Compilation, type, context.ReportDiagnostic, context.CancellationToken)));

        // What a client inherits is told with that client.
        private Reporter UnlessServed(INamedTypeSymbol type, Reporter reporter)
            => new((descriptor, place, arguments) =>
            {
                if (!_served.Value.Contains(type))
                {
                    reporter.Report(descriptor, place, arguments);
                }
            });

        // A base interface is parsed with each of its clients; what is wrong with it is told once.
        private Reporter Reporter(Compilation compilation, INamedTypeSymbol type, Action<Diagnostic> report, CancellationToken cancellationToken)
            => new((descriptor, place, arguments) =>
            {
                Diagnostic diagnostic = Diagnostic.Create(descriptor, place.Locate(compilation, type, cancellationToken), place.Properties, Array.ConvertAll(arguments, Invariant));
                if (_reported.TryAdd((descriptor.Id, diagnostic.Location, diagnostic.GetMessage(CultureInfo.InvariantCulture)), true))
                {
                    report(diagnostic);
                }
            });
    }
}
