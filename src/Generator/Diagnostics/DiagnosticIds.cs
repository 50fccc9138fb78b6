namespace RateGen.Generator.Diagnostics;

/// <summary>The ids. They are a public contract: never reused, never computed. RG0 client, RG1 routes and parameters, RG2 limits, RG3 retries, RG4 pages, RG6 serialization.</summary>
internal static class DiagnosticIds
{
    public const string InterfaceNotPartial = "RG0001";
    public const string ContainingTypeNotPartial = "RG0002";
    public const string FileLocalInterface = "RG0003";
    public const string MemberCannotBeImplemented = "RG0004";
    public const string ClientNameTaken = "RG0005";
    public const string VerbWithoutClient = "RG0006";
    public const string VerbWithoutClientHere = "RG0007";
    public const string MemberIsNoOperation = "RG0008";
    public const string MethodWithoutVerb = "RG0009";
    public const string SeveralVerbs = "RG0010";
    public const string UnsupportedReturnType = "RG0011";
    public const string GenericOperation = "RG0012";
    public const string VariantTypeParameter = "RG0013";
    public const string CreateTaken = "RG0014";
    public const string BaseAddressInvalid = "RG0015";
    public const string ApiKeyPlace = "RG0016";
    public const string HeaderNameInvalid = "RG0017";
    public const string ApiKeyScheme = "RG0018";
    public const string ClearTextKey = "RG0019";
    public const string AttributeHasNoEffect = "RG0020";
    public const string VerbOnMethodWithBody = "RG0021";
    public const string LimitsNotInherited = "RG0022";
    public const string LanguageVersionTooOld = "RG0023";
    public const string VerbNotServed = "RG0024";

    public const string PlaceholderWithoutParameter = "RG1001";
    public const string RouteNotRooted = "RG1002";
    public const string RouteMalformed = "RG1003";
    public const string AliasInvalid = "RG1004";
    public const string DuplicateQueryName = "RG1005";
    public const string SeveralBodies = "RG1006";
    public const string BodyOnGet = "RG1007";
    public const string UnsupportedParameterType = "RG1008";
    public const string TemplateNotServed = "RG1009";
    public const string SeveralCancellationTokens = "RG1010";
    public const string ByRefParameter = "RG1011";
    public const string ParametersShareName = "RG1012";
    public const string RouteCharacter = "RG1013";
    public const string CancellationTokenMissing = "RG1014";
    public const string BindingConflict = "RG1015";
    public const string EnumWireNames = "RG1016";

    public const string PermitsNotPositive = "RG2001";
    public const string EveryNotPositive = "RG2002";
    public const string WindowTooLong = "RG2003";
    public const string CalendarPeriodOnRateLimit = "RG2004";
    public const string UndefinedEnumValue = "RG2005";
    public const string BurstBelowPermits = "RG2006";
    public const string BurstWithSmooth = "RG2007";
    public const string MarginInvalid = "RG2008";
    public const string LimitNameConflict = "RG2009";
    public const string DuplicateLimit = "RG2010";
    public const string QuotaPeriodInvalid = "RG2011";
    public const string LimitNameEmpty = "RG2012";
    public const string ZoneInvalid = "RG2013";
    public const string LimitHeadersAmbiguous = "RG2014";
    public const string LooserMethodLimit = "RG2015";
    public const string LifetimeQuotaResets = "RG2016";
    public const string WeightNotPositive = "RG2017";
    public const string WeightAboveLimit = "RG2018";
    public const string PartitionOfUnknownLimit = "RG2019";
    public const string PartitionWithoutLimit = "RG2020";
    public const string SeveralPartitionKeys = "RG2021";

    public const string RetryNumberInvalid = "RG3001";
    public const string UnknownLimit = "RG3002";
    public const string WhenSyntax = "RG3003";
    public const string BodyPathSyntax = "RG3004";
    public const string StatusAmbiguous = "RG3005";
    public const string ExhaustedStatusInvalid = "RG3006";
    public const string UnknownQuota = "RG3007";
    public const string DuplicateExhausted = "RG3008";
    public const string RatePathUnknown = "RG3009";
    public const string RateNotANumber = "RG3010";
    public const string RateLimitAmbiguous = "RG3011";
    public const string RateWithoutResponse = "RG3012";
    public const string ResetFormatWithoutHeader = "RG3020";

    public const string PageTokenMissing = "RG4001";
    public const string PageTokenWithoutDefault = "RG4002";
    public const string PageTokenWithoutPages = "RG4003";
    public const string SeveralPageTokens = "RG4004";
    public const string NextMissing = "RG4005";
    public const string NextUnknown = "RG4006";
    public const string NextNotText = "RG4007";
    public const string ItemsUnknown = "RG4008";
    public const string ItemsNotASequence = "RG4009";
    public const string ItemsAmbiguous = "RG4010";
    public const string PagesReturnType = "RG4011";
    public const string PagesWithoutAttribute = "RG4012";
    public const string PageTokenNotText = "RG4013";
    public const string BodyOnPages = "RG4014";
    public const string PathUnverifiable = "RG4015";

    public const string JsonContextMissing = "RG6001";
    public const string JsonNotAContext = "RG6002";
    public const string JsonContextUnusable = "RG6003";
}
