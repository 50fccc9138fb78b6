using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace RateGen.Generator.Tests.Specs;

/// <summary>Counts which letters are copied out of it, and how many at once.</summary>
internal sealed class CountingText(SourceText text) : SourceText
{
    private long _copied;

    public long Copied => Interlocked.Read(ref _copied);

    public int LargestCopy { get; private set; }

    public override Encoding? Encoding => text.Encoding;

    public override int Length => text.Length;

    public override char this[int position]
    {
        get
        {
            Interlocked.Increment(ref _copied);
            return text[position];
        }
    }

    public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)
    {
        Interlocked.Add(ref _copied, count);
        LargestCopy = Math.Max(LargestCopy, count);
        text.CopyTo(sourceIndex, destination, destinationIndex, count);
    }

    public override string ToString(TextSpan span)
    {
        Interlocked.Add(ref _copied, span.Length);
        LargestCopy = Math.Max(LargestCopy, span.Length);
        return text.ToString(span);
    }
}
