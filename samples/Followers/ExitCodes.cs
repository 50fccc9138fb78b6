namespace RateGen.Samples.Followers;

/// <summary>How the program ends.</summary>
internal static class ExitCodes
{
    public const int AllFetched = 0;
    public const int Failed = 1;
    public const int WrongArguments = 2;
    public const int Stopped = 130;
}
