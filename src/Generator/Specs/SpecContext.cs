using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;
using RateGen.Generator.Parsing;

namespace RateGen.Generator.Specs;

/// <summary>What the checks of one client share.</summary>
/// <param name="Client">The interface.</param>
/// <param name="Model">What it declares.</param>
/// <param name="Id">The id of the API.</param>
/// <param name="Attribute">Its <c>[ApiSpec]</c>.</param>
/// <param name="Reporter">Told what is wrong.</param>
internal sealed record SpecContext(INamedTypeSymbol Client, ClientModel Model, string Id, AttributeArguments Attribute, Reporter Reporter)
{
    /// <summary>The methods of the operations, found by name and parameters.</summary>
    public IMethodSymbol? MethodOf(OperationModel operation)
        => ClientMembers.Of(Client).OfType<IMethodSymbol>().FirstOrDefault(method
            => TypeNames.Escape(method.Name) == operation.Name
            && method.Parameters.Select(static parameter => TypeNames.Escape(parameter.Name)).SequenceEqual(operation.Parameters.Select(static parameter => parameter.Name)));

    /// <summary>The place of an attribute of the interface.</summary>
    public Place At(Func<AttributeArguments, bool> isIt)
    {
        foreach (AttributeData attribute in Client.GetAttributes())
        {
            AttributeArguments arguments = new(attribute);
            if (AttributeReader.IsRateGen(attribute) && isIt(arguments))
            {
                return arguments.At();
            }
        }

        return Attribute.At();
    }
}
