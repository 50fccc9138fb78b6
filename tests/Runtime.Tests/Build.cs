using System.Diagnostics;
using System.Reflection;
using RateGen.CompilerServices;

namespace RateGen.Runtime.Tests;

/// <summary>How the runtime under test was built; unoptimized code boxes and allocates where optimized code does not.</summary>
internal static class Build
{
    public static bool IsOptimized { get; } = typeof(ApiPipeline).Assembly.GetCustomAttribute<DebuggableAttribute>() is not { IsJITOptimizerDisabled: true };
}
