using RateGen;
using RateGen.Samples.Surface;
using Range = RateGen.Samples.Surface.Range;

// Everything that an operation can send and return, against a provider in memory; the last line tells how many calls were made.
using HttpClient http = new(new NotesServer());
INotesApi api = INotesApi.Create(http, new ApiClientOptions());

Note seven = await api.GetAsync(7);
Console.WriteLine($"< {seven.Id} {seven.Text} {seven.Kind}");

Console.WriteLine($"< {await api.FindAsync("a b", [Kind.Plain, Kind.ToDo], new Range { From = new DateOnly(2026, 3, 4), Limit = 10 })}");

using (ApiResponse<Note> added = await api.AddAsync(new Note(8, "eight", Kind.ToDo), "trace-1"))
{
    Console.WriteLine($"< {(int?)added.StatusCode} {added.Content}");
}

Console.WriteLine($"< {await api.ReplaceAsync(8, new Dictionary<string, string> { ["text"] = "ate & drank" })}");
Console.WriteLine($"< {await api.AttachAsync(8, "holiday", new ByteArrayPart([1, 2, 3], "beach.jpg", "image/jpeg"))}");

await using (Stream stream = await api.DownloadAsync("a/b c.txt"))
using (StreamReader reader = new(stream))
{
    Console.WriteLine($"< {await reader.ReadToEndAsync()}");
}

await foreach (Note note in api.StreamAsync())
{
    Console.WriteLine($"< {note}");
}

await foreach (Note note in api.WatchAsync(new Note(0, "any")))
{
    Console.WriteLine($"< {note}");
}

Console.WriteLine($"< {await api.ImportAsync([new Note(1, "one"), new Note(2, "two")])}");
Console.WriteLine($"< {await api.ConvertAsync<Trouble, Note>(new Trouble("none"))}");
Console.WriteLine($"< {await api.CountAsync(new() { ["kind"] = Kind.ToDo }, [new Range { Limit = 1 }, new Range { Limit = 2 }], "exact", new Spot(3, 4))}");
Console.WriteLine($"< {await api.OrderAsync(new Dictionary<string, string> { ["X-Note"] = "8" }, "acme")}");
using (IApiResponse uploaded = await api.UploadAsync("a b", new MemoryStream("a stream"u8.ToArray())))
{
    Console.WriteLine($"< {(int?)uploaded.StatusCode}");
}

Console.WriteLine($"< {(await api.ReportAsync(new Note(8, "eight"), new() { Priority = 1 })).Length} bytes");
Console.WriteLine($"< {await api.FollowAsync("/v1/next?page=2")}");
Console.WriteLine($"< {(await api.BuildAsync(7)).RequestUri}");
Console.WriteLine($"< {await api.TextOfAsync(7)}");
try
{
    await api.BreakAsync();
}
catch (ApiException error)
{
    Console.WriteLine($"< {(int?)error.StatusCode} {error.GetContentAs<Trouble>()}");
}

IRecordsApi records = IRecordsApi.Create(http, new ApiClientOptions { ApiKey = "key", Redact = static text => text.Replace("Ada", "***", StringComparison.Ordinal) });
Console.WriteLine($"< {await records.FindAsync(new Search("Ada", new DateOnly(2026, 3, 4), true))}");

ILinesApi lines = ILinesApi.Create(http, new ApiClientOptions());
Console.WriteLine($"< {await lines.SendAsync(new Line("as it is"))}");

await api.DeleteAsync(8, "secret");
using HttpResponseMessage health = await api.HealthAsync();
Console.WriteLine($"< {(int)health.StatusCode}");
Console.WriteLine($"requests={api.Usage.Requests + records.Usage.Requests + lines.Usage.Requests}");
