extern alias runtime;

using System.Reflection;

namespace RateGen.Generator.Tests.House;

/// <summary>Nothing that is declared is ignored: every attribute and every property of them is read by some parser.</summary>
public sealed class AttributeCoverageTests
{
    private static readonly string s_parsing = string.Concat(Repository.Sources("src/Generator/Parsing").Select(file => file.Text));

    public static TheoryData<string, string> Properties
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach (Type attribute in Attributes())
            {
                foreach (PropertyInfo property in attribute.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
                {
                    data.Add(attribute.Name, property.Name);
                }
            }

            return data;
        }
    }

    public static TheoryData<string> Classes => [.. Attributes().Select(attribute => attribute.Name)];

    [Theory]
    [MemberData(nameof(Properties))]
    public void Every_property_is_read(string attribute, string property)
        => Assert.Contains($"nameof({attribute}.{property})", s_parsing, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Classes))]
    public void Every_attribute_is_known(string attribute)
        => Assert.Contains($"nameof({attribute})", s_parsing, StringComparison.Ordinal);

    private static IEnumerable<Type> Attributes()
        => typeof(runtime::RateGen.ApiClientOptions).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(Attribute)) && type.Namespace == "RateGen");
}
