using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Reads every member that the generated class must implement.</summary>
internal static class MembersParser
{
    /// <summary>The operations; with a fault of the whole client, members that throw it.</summary>
    public static MembersModel Parse(ParseContext context, string? clientFault)
    {
        List<OperationModel> operations = [];
        List<FaultyMemberModel> faulty = [];
        List<PropertyModel> properties = [];
        HashSet<ISymbol>? implemented = Implemented(context.Members);

        // Properties come first: they go along with every request.
        foreach (ISymbol member in context.Members.OrderBy(static member => member is IPropertySymbol ? 0 : 1))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (member is not (IMethodSymbol { MethodKind: MethodKind.Ordinary } or IPropertySymbol or IEventSymbol) || implemented?.Contains(member.OriginalDefinition) == true || (member.Name == KnownNames.Create && EmittedCode.Contains(member)))
            {
                continue;
            }

            if (!member.IsAbstract || member.IsStatic)
            {
                CheckUnserved(context, member);
                continue;
            }

            int before = context.Reporter.ErrorCount;
            OperationModel? operation = Read(context, member, properties);
            string? fault = context.Reporter.FirstErrorSince(before) ?? clientFault;
            if (fault is not null)
            {
                faulty.Add(FaultyMemberParser.Parse(member, fault));
            }
            else if (operation is not null)
            {
                operations.Add(operation);
            }
        }

        return new MembersModel(operations, properties, faulty);
    }

    private static OperationModel? Read(ParseContext context, ISymbol member, List<PropertyModel> properties)
    {
        switch (member)
        {
            case IMethodSymbol method:
                context.Suppressions.AddMethod(context.Written(method));
                return OperationParser.Parse(context, method);
            case IPropertySymbol property:
                context.Suppressions.Add(property);
                context.Suppressions.AddType(property.Type);
                if (PropertyParser.Parse(context, property) is { } model)
                {
                    properties.Add(model);
                }

                return null;
            case IEventSymbol:
                context.Report(Descriptors.MemberIsNoOperation, Place.Of(member), ParseContext.NameOf(member), "an event");
                return null;
            default:
                return null;
        }
    }

    // A method with a body of its own, or a static one, is the user's; a verb on it would promise a request that is never sent.
    private static void CheckUnserved(ParseContext context, ISymbol member)
    {
        if (member is not IMethodSymbol method || member is { IsStatic: true, IsAbstract: true })
        {
            return;
        }

        foreach (AttributeData attribute in method.GetAttributes().Concat(method.Parameters.SelectMany(static parameter => parameter.GetAttributes())))
        {
            if (AttributeReader.IsVerb(attribute.AttributeClass) || AttributeReader.IsRateGen(attribute))
            {
                AttributeArguments arguments = new(attribute);
                context.Report(Descriptors.VerbOnMethodWithBody, arguments.At(), ParseContext.NameOf(member), arguments.ShortName, member.IsStatic ? "is static" : "has a body");
            }
        }
    }

    // Members of base interfaces that an interface in between implements.
    private static HashSet<ISymbol>? Implemented(IReadOnlyList<ISymbol> members)
    {
        HashSet<ISymbol>? implemented = null;
        foreach (ISymbol member in members)
        {
            IEnumerable<ISymbol> targets = member switch
            {
                IMethodSymbol { ExplicitInterfaceImplementations.Length: > 0 } method => method.ExplicitInterfaceImplementations,
                IPropertySymbol { ExplicitInterfaceImplementations.Length: > 0 } property => property.ExplicitInterfaceImplementations,
                IEventSymbol { ExplicitInterfaceImplementations.Length: > 0 } @event => @event.ExplicitInterfaceImplementations,
                _ => [],
            };
            foreach (ISymbol target in targets)
            {
                (implemented ??= new(SymbolEqualityComparer.Default)).Add(target.OriginalDefinition);
            }
        }

        return implemented;
    }
}
