namespace RateGen.Runtime.Tests.Limiting.Schedules;

/// <summary>Runs every order in which the steps of some actors can follow one another.</summary>
internal static class Explorer
{
    /// <param name="begin">Makes the actors of one run, and what is checked at its end.</param>
    /// <returns>How many orders there were.</returns>
    public static int Run(Func<SteppedClock, (Action[] Actors, Action Check)> begin)
    {
        int runs = 0;
        List<(int Chosen, int Of)> path = [];
        do
        {
            RunOnce(begin, path);
            runs++;
        }
        while (Next(path));
        return runs;
    }

    /// <summary>Follows the path, and where it ends the first actor that is not done; the path grows by what was chosen.</summary>
    private static void RunOnce(Func<SteppedClock, (Action[] Actors, Action Check)> begin, List<(int Chosen, int Of)> path)
    {
        SteppedClock clock = new();
        (Action[] works, Action check) = begin(clock);
        Actor[] actors = [.. works.Select(work => new Actor(clock, work))];
        for (int step = 0; ; step++)
        {
            Actor[] ready = [.. actors.Where(static actor => !actor.IsDone)];
            if (ready.Length == 0)
            {
                break;
            }

            if (step == path.Count)
            {
                path.Add((0, ready.Length));
            }

            ready[path[step].Chosen].Step();
            clock.Now++; // So that every reading tells its place in the order.
        }

        check();
    }

    /// <summary>The path to the next order; false when there is none.</summary>
    private static bool Next(List<(int Chosen, int Of)> path)
    {
        while (path.Count > 0)
        {
            (int chosen, int of) = path[^1];
            path.RemoveAt(path.Count - 1);
            if (chosen + 1 < of)
            {
                path.Add((chosen + 1, of));
                return true;
            }
        }

        return false;
    }
}
