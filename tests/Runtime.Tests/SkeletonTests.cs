namespace RateGen.Runtime.Tests;
public sealed class SkeletonTests { [Fact] public void Options_have_a_clock() => Assert.Same(TimeProvider.System, new ApiClientOptions().TimeProvider); }
