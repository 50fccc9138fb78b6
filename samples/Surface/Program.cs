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

await api.DeleteAsync(8, "secret");
using HttpResponseMessage health = await api.HealthAsync();
Console.WriteLine($"< {(int)health.StatusCode}");
Console.WriteLine($"requests={api.Usage.Requests}");
