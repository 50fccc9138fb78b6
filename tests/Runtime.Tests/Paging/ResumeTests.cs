using System.Buffers.Text;
using System.Security.Cryptography;
using CsCheck;
using RateGen.CompilerServices;
using RateGen.Runtime.Tests.Paging.Fakes;

namespace RateGen.Runtime.Tests.Paging;

public sealed class ResumeTests
{
    private static readonly byte[] s_key = RandomNumberGenerator.GetBytes(32);

    [Fact]
    public async Task A_page_names_the_next_page_not_itself_and_the_last_names_none()
    {
        FakeProvider provider = new(FakeList.Cursor, FakeList.ByToken([2, 2, 1]));
        List<Page<FakePage, int>> pages = await provider.Pages().ByPage().ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([3, 4, 5], await provider.Pages().From(pages[0].Resume!).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal([5], await provider.Pages().From(pages[1].Resume!).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Null(pages[2].Resume);
    }

    [Fact]
    public async Task The_first_request_of_a_resumed_enumeration_is_the_page_that_was_named()
    {
        FakeProvider provider = new(FakeList.Cursor, FakeList.ByToken([2, 2, 1]));
        Page<FakePage, int> page = await provider.Pages().ByPage().FirstAsync(TestContext.Current.CancellationToken);
        provider.Asked.Clear();
        await provider.Pages().From(page.Resume!).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["t1", "t2"], provider.Asked.Select(static at => at.Token));
    }

    [Fact]
    public async Task A_failed_page_resumes_at_that_page_also_in_another_process()
    {
        bool fails = true;
        Func<PagePosition, FakePage> list = FakeList.ByToken([2, 2, 1]);
        FakeProvider provider = new(FakeList.Cursor, at => fails && at.Token == "t1" ? throw new HttpRequestException("Down.") : list(at));
        (List<int> items, PagingException? exception) = await FakeList.DrainAsync(provider.Pages());
        Assert.Equal([1, 2], items);
        Assert.Equal((1, 2, "t1"), (exception!.PagesDone, exception.ItemsDone, exception.Token));
        Assert.IsType<HttpRequestException>(exception.InnerException);

        fails = false; // Another provider object, another pages object: nothing but the text is carried over.
        FakeProvider later = new(FakeList.Cursor, list);
        Assert.Equal([3, 4, 5], await later.Pages().From(exception.Resume!).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(2, later.Asked.Count);
    }

    [Fact]
    public async Task A_page_resumes_in_its_middle()
    {
        FakeProvider provider = new(FakeList.Offset, FakeList.ByOffset(5)) { SaysTotal = true };
        Page<FakePage, int> page = await provider.Pages(new() { Size = 3 }).ByPage().FirstAsync(TestContext.Current.CancellationToken);
        Assert.Equal([2, 3, 4, 5], await provider.Pages().From(page.ResumeAt(1)!).ToListAsync(TestContext.Current.CancellationToken));
        Page<FakePage, int> second = await provider.Pages().From(page.ResumeAt(1)!).ByPage().FirstAsync(TestContext.Current.CancellationToken);
        Assert.Equal([2, 3], second.Items);
        Assert.Equal([3, 4, 5], await provider.Pages().From(second.ResumeAt(1)!).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_number_of_items_that_cuts_a_page_resumes_behind_the_cut()
    {
        FakeProvider provider = new(FakeList.Cursor, FakeList.ByToken([3, 3]));
        Page<FakePage, int> last = await provider.Pages().With(new() { MaxItems = 4 }).ByPage().LastAsync(TestContext.Current.CancellationToken);
        Assert.Equal([4], last.Items);
        Assert.Equal([5, 6], await provider.Pages().From(last.Resume!).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_resumed_enumeration_keeps_the_page_size_of_its_time()
    {
        FakeProvider provider = new(FakeList.Numbered, FakeList.ByNumber(10)) { SaysTotal = true };
        Page<FakePage, int> page = await provider.Pages(new() { Size = 4 }).ByPage().FirstAsync(TestContext.Current.CancellationToken);
        // A second page of another size would be another page.
        Assert.Equal([5, 6, 7, 8, 9, 10], await provider.Pages(new() { Size = 3 }).With(new() { PageSize = 2 }).From(page.Resume!).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_token_belongs_to_one_method_with_one_set_of_arguments()
    {
        string resume = await TokenAsync(new(FakeList.Cursor, FakeList.ByToken([1, 1])));
        AssertRefused(new(FakeList.Cursor, FakeList.ByToken([1, 1])) { Name = "IFakeApi.Other" }, resume, "belongs to IFakeApi.List");
        AssertRefused(new(FakeList.Cursor, FakeList.ByToken([1, 1])) { Arguments = "/list?of=b" }, resume, "other arguments");
    }

    [Fact]
    public async Task A_token_tells_no_argument()
    {
        string resume = await TokenAsync(new(FakeList.Cursor, FakeList.ByToken([1, 1])) { Arguments = "/users/ada.lovelace@example.com" });
        Assert.DoesNotContain("lovelace", System.Text.Encoding.Latin1.GetString(Base64Url.DecodeFromChars(resume)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_damage_to_a_token_shows()
    {
        FakeProvider provider = new(FakeList.Cursor, FakeList.ByToken([1, 1]));
        string resume = await TokenAsync(provider);
        Gen.Select(Gen.Int[0, resume.Length - 1], Gen.Char.AlphaNumeric, Gen.Int[0, 2]).Sample((place, letter, how) =>
        {
            string damaged = how switch { 0 => resume[..place], 1 => resume[..place] + letter + resume[(place + 1)..], _ => resume.Insert(place, letter.ToString()) };
            if (damaged != resume)
            {
                Exception exception = Assert.ThrowsAny<Exception>(() => provider.Pages().From(damaged));
                Assert.True(exception is ResumeTokenException || (damaged.Length == 0 && exception is ArgumentException));
            }
        }, iter: 2000);
    }

    [Theory]
    [InlineData("!")]
    [InlineData("AA")]
    [InlineData("not a token")]
    public void What_is_no_token_is_refused(string text)
        => AssertRefused(new(FakeList.Cursor, FakeList.ByToken([1])), text, "is damaged");

    [Fact]
    public async Task A_signed_token_needs_its_key_and_a_key_a_signed_token()
    {
        string signed = await TokenAsync(new(FakeList.Cursor, FakeList.ByToken([1, 1])) { ResumeKey = s_key });
        string plain = await TokenAsync(new(FakeList.Cursor, FakeList.ByToken([1, 1])));
        Assert.Equal([2], await new FakeProvider(FakeList.Cursor, FakeList.ByToken([1, 1])) { ResumeKey = s_key }.Pages().From(signed).ToListAsync(TestContext.Current.CancellationToken));
        AssertRefused(new(FakeList.Cursor, FakeList.ByToken([1, 1])), signed, "ResumeKey is not set");
        AssertRefused(new(FakeList.Cursor, FakeList.ByToken([1, 1])) { ResumeKey = s_key }, plain, "is not signed");
        AssertRefused(new(FakeList.Cursor, FakeList.ByToken([1, 1])) { ResumeKey = RandomNumberGenerator.GetBytes(32) }, signed, "another ApiClientOptions.ResumeKey");
    }

    [Fact]
    public async Task Everything_in_a_token_is_checked_as_if_the_provider_had_sent_it()
    {
        // Made by a client with other rules, whose checksum is right.
        string size = await TokenAsync(new(FakeList.Cursor, FakeList.ByToken([1, 1])), new() { Size = 500 });
        AssertRefused(new(FakeList.Cursor, FakeList.ByToken([1, 1])) { MaxPageSize = 100 }, size, "asks for 500 items");
        string number = await TokenAsync(new(FakeList.Offset, static at => new([1, 2])), new() { Number = -10 });
        AssertRefused(new(FakeList.Offset, static at => new([1, 2])), number, "names the page -8");
        string carried = await TokenAsync(new(FakeList.Cursor, static _ => new([1], "t", Beside: "b")) { CarriesBeside = true });
        AssertRefused(new(FakeList.Cursor, FakeList.ByToken([1, 1])), carried, "carries 1 values");
    }

    [Fact]
    public async Task A_page_that_became_shorter_than_what_was_taken_of_it_is_told()
    {
        int[] items = [1, 2, 3];
        FakeProvider provider = new(FakeList.Cursor, _ => new(items));
        string resume = (await provider.Pages().ByPage().FirstAsync(TestContext.Current.CancellationToken)).ResumeAt(2)!;
        items = [1];
        (List<int> delivered, PagingException? exception) = await FakeList.DrainAsync(provider.Pages().From(resume));
        Assert.Empty(delivered);
        Assert.Contains("has only 1 items, but 2", exception!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_with_a_checkpoint_goes_on_where_the_process_ended()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        FakeProvider provider = new(FakeList.Cursor, FakeList.ByToken([2, 2, 2]));
        List<int> delivered = [];
        await foreach (Page<FakePage, int> page in provider.Pages().With(new() { CheckpointFile = path }).ByPage())
        {
            if (page.Index == 1)
            {
                break; // The process ends while the page is worked on.
            }

            delivered.AddRange(page.Items);
        }

        await foreach (Page<FakePage, int> page in provider.Pages().With(new() { CheckpointFile = path }).ByPage())
        {
            delivered.AddRange(page.Items);
        }

        Assert.Equal([1, 2, 3, 4, 5, 6], delivered);
        Assert.False(File.Exists(path));
        Assert.Equal(4, provider.Asked.Count);
    }

    [Fact]
    public async Task A_checkpoint_keeps_how_many_items_of_a_page_were_taken()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        FakeProvider provider = new(FakeList.Cursor, FakeList.ByToken([4, 2]));
        IPages<FakePage, int> job = provider.Pages().With(new() { CheckpointFile = path });
        List<int> delivered = [];
        await Assert.ThrowsAsync<IOException>(async () =>
        {
            await foreach (int item in job)
            {
                delivered.Add(item == 3 ? throw new IOException("The disk is full.") : item);
            }
        });
        await foreach (int item in job)
        {
            delivered.Add(item);
        }

        Assert.Equal([1, 2, 3, 4, 5, 6], delivered);
        Assert.False(File.Exists(path));
    }

    [Fact]
    public async Task A_checkpoint_of_a_page_that_failed_names_that_page()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        bool fails = true;
        Func<PagePosition, FakePage> list = FakeList.ByToken([1, 1]);
        FakeProvider provider = new(FakeList.Cursor, at => fails && at.Token == "t1" ? throw new HttpRequestException("Down.") : list(at));
        IPages<FakePage, int> job = provider.Pages().With(new() { CheckpointFile = path });
        Assert.Equal([1], (await FakeList.DrainAsync(job)).Items);
        fails = false;
        Assert.Equal([2], (await FakeList.DrainAsync(job)).Items);
    }

    [Fact]
    public async Task A_damaged_checkpoint_is_told_before_anything_is_sent()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllTextAsync(path, "garbage", TestContext.Current.CancellationToken);
        FakeProvider provider = new(FakeList.Cursor, FakeList.ByToken([1]));
        ResumeTokenException exception = await Assert.ThrowsAsync<ResumeTokenException>(() => FakeList.DrainAsync(provider.Pages().With(new() { CheckpointFile = path })));
        Assert.StartsWith($"The checkpoint {path} cannot be used. The resume token for IFakeApi.List is damaged", exception.Message, StringComparison.Ordinal);
        Assert.Empty(provider.Asked);
        File.Delete(path);
    }

    [Fact]
    public void A_page_made_by_hand_has_items_and_no_token()
    {
        Page<FakePage, int> page = new(new([1]), [1]);
        Assert.Equal([1], page.Items);
        Assert.Throws<InvalidOperationException>(() => page.Resume);
    }

    private static async Task<string> TokenAsync(FakeProvider provider, PagePosition first = default)
        => (await provider.Pages(first).ByPage().FirstAsync(TestContext.Current.CancellationToken)).Resume!;

    private static void AssertRefused(FakeProvider provider, string resume, string why)
    {
        ResumeTokenException exception = Assert.Throws<ResumeTokenException>(() => provider.Pages().From(resume));
        Assert.Contains(why, exception.Message, StringComparison.Ordinal);
        Assert.StartsWith("The resume token for ", exception.Message, StringComparison.Ordinal);
        Assert.Empty(provider.Asked);
    }
}
