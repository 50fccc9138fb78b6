using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace RateGen.Generator.Diagnostics;

/// <summary>All descriptors. A class of its own: within theirs it would be filled before the parts in other files.</summary>
internal static class DescriptorIndex
{
    /// <summary>All of them, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        .. typeof(Descriptors).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(static field => field.GetValue(null))
            .OfType<DiagnosticDescriptor>()
            .OrderBy(static descriptor => descriptor.Id, StringComparer.Ordinal),
    ];
}
