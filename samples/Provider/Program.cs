using System.Runtime.InteropServices;
using RateGen.Samples.Provider;
using RateGen.Samples.Provider.CommandLine;

try
{
    if (ProviderCommand.Parse(args) is not { } options)
    {
        Console.WriteLine(ProviderCommand.Help);
        return 0;
    }

    TaskCompletionSource stop = new();
    using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
    using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

    await using ProviderHost host = await ProviderHost.StartAsync(options);
    Console.WriteLine($"HikerAPI      {host.HikerAddress}  plan {options.HikerPlan.Name}");
    Console.WriteLine($"HyperSearchX  {host.HyperSearchAddress}  plan {options.HyperSearchPlan.Name}");
    Console.WriteLine($"Arrivals      {new Uri(host.HikerAddress, "/stats")}");
    await stop.Task;
    return 0;

    void Stop(PosixSignalContext context)
    {
        context.Cancel = true;
        stop.TrySetResult();
    }
}
catch (UsageException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 2;
}
catch (IOException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
