using System.Text;

namespace RateGen.Paging.Resuming;

/// <summary>A file that holds the resume token of a job: written anew after each page that was taken, gone when nothing is left.</summary>
/// <param name="path">Where it lies.</param>
internal sealed class Checkpoint(string path)
{
    /// <summary>Where an earlier run stopped, or null when there is none.</summary>
    /// <exception cref="ResumeTokenException">The file holds no token, or one of another call.</exception>
    public ResumePoint? Load<TPage, TItem>(PageSource<TPage, TItem> source)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            return ResumeReader.Read(source, File.ReadAllText(path).Trim());
        }
        catch (ResumeTokenException unusable)
        {
            throw new ResumeTokenException($"The checkpoint {path} cannot be used. {unusable.Message} Delete the file to start anew, and give each call a file of its own.", unusable);
        }
    }

    /// <summary>Replaces the token in one step, so that the file is whole whenever the process ends.</summary>
    /// <param name="resume">The token; null when nothing is left.</param>
    public void Save(string? resume)
    {
        if (resume is null)
        {
            File.Delete(path);
            return;
        }

        string written = path + ".new";
        using (FileStream file = new(written, FileMode.Create, FileAccess.Write))
        {
            file.Write(Encoding.ASCII.GetBytes(resume + "\n"));
            file.Flush(flushToDisk: true);
        }

        File.Move(written, path, overwrite: true);
    }
}
