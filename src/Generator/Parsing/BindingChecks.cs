using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Whether the parameters of a method go together, with each other and with the route.</summary>
internal static class BindingChecks
{
    public static void Check(MethodRequest request, List<Binding> bindings)
    {
        ParseContext context = request.Context;
        CheckOnce(request, bindings, Descriptors.SeveralBodies, static binding => binding.Model.Kind == ParameterKind.Body);
        CheckOnce(request, bindings, Descriptors.SeveralCancellationTokens, static binding => binding.Model.Kind == ParameterKind.CancellationToken);
        CheckOnce(request, bindings, Descriptors.SeveralOfAKind, static binding => binding.Model.Kind == ParameterKind.Options, "ApiCallOptions");
        CheckOnce(request, bindings, Descriptors.SeveralOfAKind, static binding => binding.Attributes.Has(nameof(UrlAttribute)), "[Url]");
        CheckOnce(request, bindings, Descriptors.SeveralOfAKind, static binding => binding.Attributes.Has(nameof(HeaderCollectionAttribute)), "[HeaderCollection]");
        CheckOnce(request, bindings, Descriptors.SeveralOfAKind, static binding => binding.Attributes.Has(nameof(AuthorizeAttribute)), "[Authorize]");
        CheckBodies(request, bindings);
        CheckAddress(request, bindings);
        if (request.Route is { } route)
        {
            // A parameter with a mistake of its own still answers to its placeholder.
            CheckRoute(request, bindings, route, isComplete: bindings.Count == request.Method.Parameters.Length);
            QueryChecks.Check(request, bindings, route);
        }

        if (context.Reporter.Listens && request.Method.Parameters.All(static parameter => !ParameterParser.IsCancellationToken(parameter.Type)) && !IsEnumerated(request.Method))
        {
            context.Report(Descriptors.CancellationTokenMissing, Place.Of(request.Method), request.Name);
        }
    }

    /// <summary>Whether the placeholder names the parameter.</summary>
    public static bool Answers(Binding binding, RoutePart part)
        => (binding.Model.Kind == ParameterKind.Path || binding.Attributes.Has(nameof(HeaderAttribute))) && binding.Model.WireName.Equals(part.Parameter, StringComparison.OrdinalIgnoreCase);

    // WithCancellation of the enumeration stops pages and items.
    private static bool IsEnumerated(IMethodSymbol method) => method.ReturnType.Name is "IPages" or "IAsyncEnumerable";

    private static void CheckOnce(MethodRequest request, List<Binding> bindings, DiagnosticDescriptor descriptor, Func<Binding, bool> isOne, string? more = null)
    {
        Binding? first = null;
        foreach (Binding binding in bindings)
        {
            if (!isOne(binding))
            {
                continue;
            }

            if (first is not null)
            {
                request.Context.Report(descriptor, Place.Of(binding.Symbol), more is null
                    ? [request.Name, first.Symbol.Name, binding.Symbol.Name] : [request.Name, first.Symbol.Name, binding.Symbol.Name, more]);
            }

            first ??= binding;
        }
    }

    private static void CheckBodies(MethodRequest request, List<Binding> bindings)
    {
        Binding? body = bindings.Find(static binding => binding.Model.Kind == ParameterKind.Body);
        if (request.Multipart is { } multipart)
        {
            string boundary = multipart.Text(nameof(MultipartAttribute.BoundaryText)) ?? "";
            if (boundary.Length is 0 or > 70 || boundary[boundary.Length - 1] == ' ' || boundary.Any(static letter => !IsOfBoundary(letter)))
            {
                request.Context.Report(Descriptors.BoundaryInvalid, multipart.At(nameof(MultipartAttribute.BoundaryText)), HeaderNames.Printable(boundary), request.Name);
            }

            if (request.Verb.HasNoBody)
            {
                request.Context.Report(Descriptors.MultipartOnGet, multipart.At(), request.Name, request.Verb.Method);
            }

            if (body is not null)
            {
                request.Context.Report(Descriptors.BodyInMultipart, body.Attributes[nameof(BodyAttribute)]?.At() ?? Place.Of(body.Symbol), request.Name, body.Symbol.Name);
            }
        }
        else if (request.Verb.HasNoBody && body is not null)
        {
            request.Context.Report(Descriptors.BodyOnGet, Place.Of(body.Symbol), request.Name, body.Symbol.Name, request.Verb.Method);
        }
    }

    private static bool IsOfBoundary(char letter) => letter is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') || "'()+_,-./:=? ".IndexOf(letter) >= 0;

    private static void CheckAddress(MethodRequest request, List<Binding> bindings)
    {
        string path = request.VerbAttribute.Text(nameof(HttpMethodAttribute.Path)) ?? "";
        if (path is not ("" or "/") && bindings.Find(static binding => binding.Model.Kind == ParameterKind.Url) is { } url)
        {
            request.Context.Report(Descriptors.UrlAndRoute, url.Attributes[nameof(UrlAttribute)]!.Value.At(), request.Name, url.Symbol.Name, path);
        }
    }

    private static void CheckRoute(MethodRequest request, List<Binding> bindings, RouteTemplate route, bool isComplete)
    {
        for (int i = 0; i < route.Parts.Count; i++)
        {
            RoutePart part = route.Parts[i];
            if (!part.IsPlaceholder || IsRepeated(route, i))
            {
                continue;
            }

            Binding? first = null;
            foreach (Binding binding in bindings)
            {
                if (!Answers(binding, part))
                {
                    continue;
                }

                if (first is not null)
                {
                    request.Context.Report(Descriptors.ParametersShareName, Place.Of(binding.Symbol), first.Symbol.Name, binding.Symbol.Name, request.Name, part.Text);
                }

                first ??= binding;
            }

            if (first is null && isComplete)
            {
                request.Context.Report(Descriptors.PlaceholderWithoutParameter, request.VerbAttribute.At(nameof(HttpMethodAttribute.Path)).Missing(part.Text), route.Text, request.Name, part.Text);
            }
        }
    }

    private static bool IsRepeated(RouteTemplate route, int index)
    {
        for (int i = 0; i < index; i++)
        {
            if (route.Parts[i].IsPlaceholder && string.Equals(route.Parts[i].Text, route.Parts[index].Text, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
