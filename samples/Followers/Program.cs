using System.Runtime.InteropServices;
using System.Text;
using RateGen.Samples.Followers;
using RateGen.Samples.Followers.CommandLine;
using RateGen.Samples.Provider.CommandLine;

try
{
    if (FollowersCommand.Parse(args, Environment.GetEnvironmentVariable(FollowersCommand.KeyVariable)) is not { } options)
    {
        Console.WriteLine(FollowersCommand.Help);
        return 0;
    }

    if (!Console.IsOutputRedirected)
    {
        Console.OutputEncoding = Encoding.UTF8;
    }

    using CancellationTokenSource stop = new();
    using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
    using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
    return await FollowersProgram.RunAsync(options, stop.Token);

    void Stop(PosixSignalContext context)
    {
        // The first time ends cleanly; whoever insists is obeyed at once.
        context.Cancel = !stop.IsCancellationRequested;
        stop.Cancel();
    }
}
catch (UsageException exception)
{
    Console.Error.WriteLine(exception.Message);
    return ExitCodes.WrongArguments;
}
