using Microsoft.CodeAnalysis;

namespace RateGen.Generator.Diagnostics;

internal static partial class Descriptors
{
    private const string Client = "RateGen.Client";

    public static readonly DiagnosticDescriptor InterfaceNotPartial = Create(DiagnosticIds.InterfaceNotPartial, Client, DiagnosticSeverity.Error,
        "A client interface must be partial",
        "'{0}' must be partial, because RateGen adds Create and the implementation of IApiClient to it: write 'partial interface {0}'");

    public static readonly DiagnosticDescriptor ContainingTypeNotPartial = Create(DiagnosticIds.ContainingTypeNotPartial, Client, DiagnosticSeverity.Error,
        "The types around a client interface must be partial",
        "'{0}' lies in '{1}', which is not partial, so its client cannot be emitted beside it: make '{1}' partial or move '{0}' out of it");

    public static readonly DiagnosticDescriptor FileLocalInterface = Create(DiagnosticIds.FileLocalInterface, Client, DiagnosticSeverity.Error,
        "A client interface cannot be file-local",
        "'{0}' is file-local, so no other file can add its client: remove 'file' from '{1}'");

    public static readonly DiagnosticDescriptor MemberCannotBeImplemented = Create(DiagnosticIds.MemberCannotBeImplemented, Client, DiagnosticSeverity.Error,
        "A client interface holds a member that no generated class can implement",
        "'{0}' cannot be implemented by a generated client, because it is {1}: move it to an interface that '{2}' does not inherit");

    public static readonly DiagnosticDescriptor ClientNameTaken = Create(DiagnosticIds.ClientNameTaken, Client, DiagnosticSeverity.Error,
        "The name of the client class is taken",
        "The client of '{0}' would be named '{1}', but a type of that name exists: rename one of them");

    public static readonly DiagnosticDescriptor VerbWithoutClient = Create(DiagnosticIds.VerbWithoutClient, Client, DiagnosticSeverity.Error,
        "A verb on a method that belongs to no client",
        "'{0}' carries [{1}], but {2}: add [ApiClient(\"https://…\")] to '{3}' and make it partial, or let a client interface inherit it");

    public static readonly DiagnosticDescriptor VerbWithoutClientHere = Create(DiagnosticIds.VerbWithoutClientHere, Client, DiagnosticSeverity.Info,
        "A verb on a public interface that no client of this project inherits",
        "'{0}' carries [{1}], but no client of this project inherits '{2}': add [ApiClient(\"https://…\")] to it unless its client lives in another project");

    public static readonly DiagnosticDescriptor MemberIsNoOperation = Create(DiagnosticIds.MemberIsNoOperation, Client, DiagnosticSeverity.Error,
        "A client interface holds a property or an event",
        "'{0}' is {1}, which no request can serve: make it a method with a verb, or give it a body");

    public static readonly DiagnosticDescriptor MethodWithoutVerb = Create(DiagnosticIds.MethodWithoutVerb, Client, DiagnosticSeverity.Error,
        "A method of a client has no verb",
        "'{0}' has no verb, so nothing says what it sends: add [Get(\"/…\")] or [Post(\"/…\")], or give it a body");

    public static readonly DiagnosticDescriptor SeveralVerbs = Create(DiagnosticIds.SeveralVerbs, Client, DiagnosticSeverity.Error,
        "A method has two verbs",
        "'{0}' carries [{1}] and [{2}], but one call sends one request: keep one of them");

    public static readonly DiagnosticDescriptor TimeoutNotPositive = Create(DiagnosticIds.TimeoutNotPositive, Client, DiagnosticSeverity.Error,
        "A time-out is not positive",
        "The time-out of '{0}' is {1} ms, in which no request can be answered: write at least 1, or remove [Timeout] to let attempts take any time");

    public static readonly DiagnosticDescriptor DeadlineInvalid = Create(DiagnosticIds.DeadlineInvalid, Client, DiagnosticSeverity.Error,
        "A deadline is out of range",
        "The deadline of '{0}' is {1} s: write from 0.001 s to 49 days (4233600 s), or remove [Deadline] to let calls take any time");

    public static readonly DiagnosticDescriptor UnsupportedReturnType = Create(DiagnosticIds.UnsupportedReturnType, Client, DiagnosticSeverity.Error,
        "The return type of an operation is not served",
        "'{0}' returns '{1}', {2}: return Task, Task<T> with the type of the JSON response, or IPages<TPage, TItem>");

    public static readonly DiagnosticDescriptor VariantTypeParameter = Create(DiagnosticIds.VariantTypeParameter, Client, DiagnosticSeverity.Error,
        "A client interface cannot be variant",
        "The type parameter '{0}' of '{1}' is variant, but the static Create of a variant interface cannot return it: remove '{2}'");

    public static readonly DiagnosticDescriptor CreateTaken = Create(DiagnosticIds.CreateTaken, Client, DiagnosticSeverity.Error,
        "The name Create is taken",
        "'{0}' already has {1}, where RateGen adds 'Create({2})': rename it");

    public static readonly DiagnosticDescriptor BaseAddressInvalid = Create(DiagnosticIds.BaseAddressInvalid, Client, DiagnosticSeverity.Error,
        "The base address is not an absolute http or https address",
        "The base address \"{0}\" of '{1}' {2}: write an absolute address such as \"https://api.example.com\"");

    public static readonly DiagnosticDescriptor ApiKeyPlace = Create(DiagnosticIds.ApiKeyPlace, Client, DiagnosticSeverity.Error,
        "An API key travels in one place",
        "[ApiKey] of '{0}' sets {1} of Header and Query, but a key travels in exactly one place: {2}");

    public static readonly DiagnosticDescriptor HeaderNameInvalid = Create(DiagnosticIds.HeaderNameInvalid, Client, DiagnosticSeverity.Error,
        "A header name is invalid",
        "{0} = \"{1}\" is not a header name, because {2}: use letters, digits and hyphens, for example \"x-api-key\"");

    public static readonly DiagnosticDescriptor ApiKeyScheme = Create(DiagnosticIds.ApiKeyScheme, Client, DiagnosticSeverity.Error,
        "The authentication scheme is invalid",
        "Scheme = \"{0}\" {1}: {2}");

    public static readonly DiagnosticDescriptor ClearTextKey = Create(DiagnosticIds.ClearTextKey, Client, DiagnosticSeverity.Warning,
        "The API key travels in clear text",
        "'{0}' sends its API key to {1} over http, where everyone on the way can read it: use https");

    public static readonly DiagnosticDescriptor AttributeHasNoEffect = Create(DiagnosticIds.AttributeHasNoEffect, Client, DiagnosticSeverity.Error,
        "An attribute stands where nothing reads it",
        "[{0}] on '{1}' has no effect, because {2}: {3}");

    public static readonly DiagnosticDescriptor VerbOnMethodWithBody = Create(DiagnosticIds.VerbOnMethodWithBody, Client, DiagnosticSeverity.Error,
        "A method with a verb has a body of its own",
        "'{0}' carries [{1}] but {2}, so no request is ever generated for it: remove the verb or the body");

    public static readonly DiagnosticDescriptor LimitsNotInherited = Create(DiagnosticIds.LimitsNotInherited, Client, DiagnosticSeverity.Error,
        "The limits of a base client do not reach the derived client",
        "'{0}' inherits the operations of the client '{1}' but declares no limit while '{1}' does, so its calls would be unlimited: repeat the [RateLimit] and [Quota] attributes of '{1}' on '{0}'");

    public static readonly DiagnosticDescriptor LanguageVersionTooOld = Create(DiagnosticIds.LanguageVersionTooOld, Client, DiagnosticSeverity.Error,
        "The C# version is too old",
        "The client of '{0}' needs C# 14, but the project compiles with C# {1}: set <LangVersion>14</LangVersion> or remove the setting");

    public static readonly DiagnosticDescriptor VerbNotServed = Create(DiagnosticIds.VerbNotServed, Client, DiagnosticSeverity.Error,
        "A verb attribute is not served",
        "[{0}] on '{1}' is not one of RateGen's verbs: use [Http(\"VERB\", \"/…\")] for one that has no attribute of its own");

    public static readonly DiagnosticDescriptor KeyInSource = Create(DiagnosticIds.KeyInSource, Client, DiagnosticSeverity.Warning,
        "An API key stands in the source",
        "ApiKey is given a text of {0} letters in the source, which everyone who can read the code can use: read it from the environment, from user secrets or from configuration");

    public static readonly DiagnosticDescriptor SecretInDeclaration = Create(DiagnosticIds.SecretInDeclaration, Client, DiagnosticSeverity.Warning,
        "A secret stands in a declaration",
        "\"{0}\" of '{1}' is given a text of {2} letters in the source, which everyone who can read the code can use: declare [ApiKey({3} = \"{0}\")] and give the key in ApiClientOptions.ApiKey");

    public static readonly DiagnosticDescriptor PathPrefixInvalid = Create(DiagnosticIds.PathPrefixInvalid, Client, DiagnosticSeverity.Error,
        "A path prefix is invalid",
        "The prefix \"{0}\" of '{1}' {2}: write '/' and segments, such as \"/api/v2\"");

    public static readonly DiagnosticDescriptor VerbInvalid = Create(DiagnosticIds.VerbInvalid, Client, DiagnosticSeverity.Error,
        "A verb is invalid",
        "\"{0}\" of '{1}' is no verb, because {2}: write the verb as it goes over the wire, such as \"PROPFIND\"");

    public static readonly DiagnosticDescriptor HeadHasNoBody = Create(DiagnosticIds.HeadHasNoBody, Client, DiagnosticSeverity.Error,
        "A HEAD is answered without a body",
        "'{0}' is a HEAD, which is answered without a body, so nothing becomes its {1}: return Task, Task<IApiResponse> or Task<HttpResponseMessage>, or use [Get]");

    public static readonly DiagnosticDescriptor BaseAddressCut = Create(DiagnosticIds.BaseAddressCut, Client, DiagnosticSeverity.Warning,
        "The last segment of the base address is dropped",
        "'{0}' joins addresses as RFC 3986 says, which replaces what stands behind the last slash of \"{1}\": end it with a slash if \"{2}\" is meant to stay, or leave it out");
}
