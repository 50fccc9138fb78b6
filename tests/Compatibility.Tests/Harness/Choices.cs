using CsCheck;

namespace Compatibility.Harness;

/// <summary>Decides what an argument is. Two instances with equal state decide alike, so that both sides get equal arguments.</summary>
internal abstract class Choices
{
    /// <summary>A number from 0 to below <paramref name="count"/>.</summary>
    public abstract int Next(int count);

    /// <summary>A text that no table holds, or null to take one from the table.</summary>
    public abstract string? FreshText();

    /// <summary>A number that no table holds, or null to take one from the table.</summary>
    public abstract long? FreshNumber();

    /// <summary>Row by row through the tables: over the rows, every value of a table is taken.</summary>
    public static Choices Row(int row) => new Systematic(row);

    /// <summary>As a generated tape says, which shrinks to nulls, zeros and first values.</summary>
    public static Gen<Func<Choices>> Random { get; } = Gen.Select(
        Gen.Int[0, 1000].Array[0, 40],
        Gen.OneOf(Gen.String, Gen.String[Gen.Char["aZ9 /?#&=+%.,:;@~|\\\"'<>[]{}()*!$-_\t\u00e9\u4e2d\u0301"], 0, 12]).Array[0, 12],
        Gen.OneOf(Gen.Long, Gen.Int.Select(number => (long)number), Gen.Long[-10, 10]).Array[0, 12],
        (choices, texts, numbers) => (Func<Choices>)(() => new Tape(choices, texts, numbers)));

    private sealed class Systematic(int row) : Choices
    {
        private int _position;

        public override int Next(int count) => (row + _position++) % count;

        public override string? FreshText() => null;

        public override long? FreshNumber() => null;
    }

    private sealed class Tape(int[] choices, string[] texts, long[] numbers) : Choices
    {
        private int _choice;
        private int _text;
        private int _number;

        public override int Next(int count) => _choice < choices.Length ? choices[_choice++] % count : 0;

        public override string? FreshText() => _text < texts.Length ? Valid(texts[_text++]) : null;

        public override long? FreshNumber() => _number < numbers.Length ? numbers[_number++] : null;

        /// <summary>Half a surrogate pair is no text, and has a test of its own.</summary>
        private static string Valid(string text) => string.Concat(text.EnumerateRunes());
    }
}
