using System.Text.Json;
using RateGen.Samples.Followers.Api;
using RateGen.Samples.Provider.CommandLine;

namespace RateGen.Samples.Followers.Checkpoints;

/// <summary>The checkpoint beside the file of followers: replaced in one step, so that it is whole whenever the program ends.</summary>
internal sealed class CheckpointFile(string followers)
{
    private readonly string _path = followers + ".checkpoint";

    /// <summary>What the last run left behind; null when it came to its end.</summary>
    public Checkpoint? Load()
    {
        if (!File.Exists(_path))
        {
            return null;
        }

        try
        {
            Checkpoint? checkpoint = JsonSerializer.Deserialize(File.ReadAllBytes(_path), HikerJson.Default.Checkpoint);
            return checkpoint is { Users: not null } ? checkpoint : throw new JsonException("It holds no users.");
        }
        catch (JsonException exception)
        {
            throw new UsageException($"{_path} is damaged: {exception.Message} --anew starts without it.");
        }
    }

    public void Save(Checkpoint checkpoint)
    {
        string written = _path + ".new";
        File.WriteAllBytes(written, JsonSerializer.SerializeToUtf8Bytes(checkpoint, HikerJson.Default.Checkpoint));
        File.Move(written, _path, overwrite: true);
    }

    public void Delete() => File.Delete(_path);
}
