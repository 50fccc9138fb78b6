using RateGen.Samples.Followers.Api;
using RateGen.Samples.Followers.Checkpoints;
using RateGen.Samples.Followers.Fetching;

namespace RateGen.Integration.Tests.FollowersTests;

public sealed class FollowerWriterTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rategen-writer-").FullName;

    private string Out => Path.Combine(_folder, "f.jsonl");

    [Fact]
    public void What_lies_behind_the_checkpoint_is_cut_off_and_what_lies_before_it_stays()
    {
        CheckpointFile checkpoint = new(Out);
        using (FollowerWriter first = new(Out, checkpoint, null))
        {
            first.Write("1", [new(7, "ada", null, false)], new(1, 1, "next"));
        }

        File.AppendAllText(Out, "half a li");
        Checkpoint begin = checkpoint.Load()!;
        Assert.Equal(new(1, 1, "next"), begin.Users["1"]);
        using (FollowerWriter second = new(Out, checkpoint, begin))
        {
            second.Write("2", [new(8, "bob", null, false)], new(1, 1, null));
            second.Complete();
            Assert.NotNull(checkpoint.Load()); // User 1 is not done, although nobody asked for her this time.
            second.Write("1", [], new(2, 1, null));
            second.Complete();
        }

        Assert.Null(checkpoint.Load());
        Assert.Equal(["ada", "bob"], File.ReadLines(Out).Select(static line => line.Split('"')[9]));
    }

    [Fact]
    public void Anew_overwrites()
    {
        File.WriteAllText(Out, "something\n");
        using (FollowerWriter writer = new(Out, new(Out), null))
        {
            writer.Write("1", [new(7, "ada", null, false)], new(1, 1, null));
        }

        Assert.Single(File.ReadLines(Out));
    }

    [Fact]
    public void A_client_that_cannot_be_resumed_leaves_no_checkpoint()
    {
        using FollowerWriter writer = new(Out, null, null);
        writer.Write("1", [], new(1, 0, null));
        Assert.False(writer.IsResumable);
        Assert.Null(new CheckpointFile(Out).Load());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
