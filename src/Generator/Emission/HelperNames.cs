using RateGen.Generator.Models;

namespace RateGen.Generator.Emission;

/// <summary>The names of the class's own members: the usual ones, unless the interface uses one of them itself.</summary>
internal sealed record HelperNames(string Pipeline, string Request, string Operations, string Client)
{
    /// <summary>How bodies of a type are written and read.</summary>
    public string Format(JsonTypeModel type) => type.IsOpen ? $"{Pipeline}.Format<{type.Type}>()" : type.Field;

    public static HelperNames For(ClientModel model)
    {
        HashSet<string> taken = [model.Names.Client, .. model.Names.TypeParameters.Split('<', ',', ' ', '>')];
        taken.UnionWith(model.Properties.Select(static property => property.Name));
        foreach (OperationModel operation in model.Operations)
        {
            taken.Add(operation.Name);
            taken.UnionWith(operation.Parameters.Select(parameter => parameter.Name));
        }

        return new HelperNames(Free("_pipeline"), Free("Request"), Free("Operations"), Free("s_client"));

        string Free(string name)
        {
            while (taken.Contains(name))
            {
                name += "_";
            }

            return name;
        }
    }
}
