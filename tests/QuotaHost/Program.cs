using System.Globalization;
using RateGen;
using RateGen.Limiting;
using RateGen.Quotas;

// QuotaHost <quota file> <uses file> <quota> [--hold]
// Uses one quota for life until it is exceeded; each use is one byte appended to the uses file, which a kill cannot take back.
if (args.Length < 3 || !int.TryParse(args[2], NumberStyles.None, CultureInfo.InvariantCulture, out int quota))
{
    Console.Error.WriteLine("QuotaHost <quota file> <uses file> <quota>");
    return 2;
}

using FileStream uses = new(args[1], FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
int used = 0;
await using (SqliteQuotaStore store = new(args[0]))
{
    LimitSet limits = new LimitRegistry(TimeProvider.System, store).Bind("https://api.example.com:443", "hash", "GET /", new object(), [new QuotaOptions { Name = "life", Permits = quota }]);
    try
    {
        while (true)
        {
            Permit permit = await limits.AcquireAsync();
            uses.WriteByte(1);
            permit.Complete();
            Thread.SpinWait(Environment.ProcessId % 4 * 2000); // So that kills meet chunks that are full, half used and just fetched.
            if (used++ == 0)
            {
                Console.WriteLine("started");
            }
        }
    }
    catch (QuotaExceededException)
    {
    }
}

Console.WriteLine(used.ToString(CultureInfo.InvariantCulture));
return 0;
