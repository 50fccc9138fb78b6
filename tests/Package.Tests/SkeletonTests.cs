namespace RateGen.Package.Tests;
public sealed class SkeletonTests { [Fact] public void Culture_is_invariant_or_not() => Assert.NotNull(System.Globalization.CultureInfo.InvariantCulture); }
