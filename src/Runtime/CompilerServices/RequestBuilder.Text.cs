using System.Buffers;

namespace RateGen.CompilerServices;

public ref partial struct RequestBuilder
{
    internal void AppendSeparator()
    {
        if ((_writing & Writing.Query) != 0)
        {
            Append("&");
        }
        else if ((_writing & Writing.Form) == 0)
        {
            Append("?");
        }

        _writing |= Writing.Query;
    }

    internal void Append(scoped ReadOnlySpan<char> text)
    {
        if (text.Length > _text.Length - _length)
        {
            Grow(text.Length);
        }

        text.CopyTo(_text.AsSpan(_length));
        _length += text.Length;
    }

    private void AppendName(string name)
    {
        AppendSeparator();
        if ((_writing & Writing.EncodedNames) != 0)
        {
            Append(name);
        }
        else
        {
            AppendEscaped(name);
        }
    }

    private void AppendValue<T>(T value, string? format)
    {
        Span<char> scratch = stackalloc char[128];
        if (RouteValue.TryFormat(value, scratch, format, out int written))
        {
            AppendText(scratch[..written]);
        }
        else
        {
            AppendText(RouteValue.Format(value, format));
        }
    }

    private void AppendText(scoped ReadOnlySpan<char> value)
    {
        if ((_writing & Writing.EncodedValues) != 0)
        {
            Append(value);
        }
        else
        {
            AppendEscaped(value);
        }
    }

    private void AppendEscaped(scoped ReadOnlySpan<char> value)
    {
        int space;
        while ((_writing & Writing.Form) != 0 && (space = value.IndexOf(' ')) >= 0)
        {
            AppendData(value[..space]);
            Append("+");
            value = value[(space + 1)..];
        }

        AppendData(value);
    }

    private void AppendData(scoped ReadOnlySpan<char> value)
    {
        int written;
        while (!Uri.TryEscapeDataString(value, _text.AsSpan(_length), out written))
        {
            Grow(value.Length);
        }

        _length += written;
    }

    private void Grow(int atLeast)
    {
        char[] larger = ArrayPool<char>.Shared.Rent(Math.Max(_text.Length * 2, _length + atLeast));
        Text.CopyTo(larger);
        char[] text = _text;
        _text = larger;
        ArrayPool<char>.Shared.Return(text);
    }
}
