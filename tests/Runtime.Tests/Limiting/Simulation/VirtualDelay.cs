using System.Runtime.CompilerServices;

namespace RateGen.Runtime.Tests.Limiting.Simulation;

/// <summary>A wait in virtual time.</summary>
internal readonly struct VirtualDelay(VirtualTime time, long ticks) : INotifyCompletion
{
    public bool IsCompleted => false;

    public VirtualDelay GetAwaiter() => this;

    public void GetResult()
    {
    }

    public void OnCompleted(Action continuation) => time.Schedule(ticks, static action => ((Action)action!)(), continuation);
}
