namespace RateGen;

/// <summary>How the members of objects are named in queries and forms when no attribute names them: <see cref="ApiClientAttribute.MemberNaming"/>.</summary>
public enum MemberNaming
{
    /// <summary><c>UserName</c>: as in C#. The default.</summary>
    AsDeclared,

    /// <summary><c>userName</c>.</summary>
    CamelCase,

    /// <summary><c>user_name</c>.</summary>
    SnakeCase,

    /// <summary><c>user-name</c>.</summary>
    KebabCase,
}
