using RateGen.Generator.Models;

namespace RateGen.Generator.Emission;

/// <summary>Writes how a value of a page is read.</summary>
internal static class PagePathExpression
{
    private const string Value = RuntimeNames.Services + ".PageValue";

    /// <summary>The lambda that reads it: <c>static page => page.Response?.Users</c>.</summary>
    public static string Lambda(PagePathModel path, string root) => $"static {root} => {Of(path, root)}";

    private static string Of(PagePathModel path, string root)
    {
        string value = root + path.Access;
        if (path.Rest.Count > 0)
        {
            value = $"{Value}.Find({value}, {string.Join(", ", path.Rest.Select(CSharpLiteral.Of))})";
        }

        return path.Form switch
        {
            PathForm.AsIs => value,
            PathForm.Address => value + "?.OriginalString",
            _ => Converted(path.Form, value),
        };
    }

    /// <summary>A value as the form says.</summary>
    public static string Converted(PathForm form, string value) => form is PathForm.AsIs or PathForm.Address ? value : $"{Value}.{form}({value})";
}
