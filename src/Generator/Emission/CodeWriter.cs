using System.Text;

namespace RateGen.Generator.Emission;

/// <summary>Writes indented lines that end with <c>\n</c> on every machine.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new(4096);
    private int _indent;

    /// <summary>Writes the lines of a template, each at the current indentation.</summary>
    public void Write(string template)
    {
        int start = 0;
        while (start <= template.Length)
        {
            int end = template.IndexOf('\n', start);
            int length = (end < 0 ? template.Length : end) - start;
            if (length > 0 && template[start + length - 1] == '\r')
            {
                length--;
            }

            if (length > 0)
            {
                _text.Append(' ', _indent * 4).Append(template, start, length);
            }

            _text.Append('\n');
            start = end < 0 ? template.Length + 1 : end + 1;
        }
    }

    /// <summary>Writes an empty line.</summary>
    public void Line() => _text.Append('\n');

    /// <summary>Writes the opening of a block and indents.</summary>
    public void Open(string header)
    {
        Write(header);
        Write("{");
        _indent++;
    }

    /// <summary>Closes a block.</summary>
    public void Close(string end = "}")
    {
        _indent--;
        Write(end);
    }

    public override string ToString() => _text.ToString();
}
