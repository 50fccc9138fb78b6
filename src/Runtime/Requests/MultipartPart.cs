namespace RateGen.Requests;

/// <summary>A multipart body, whose parts are made anew for each attempt.</summary>
internal sealed class MultipartPart(string boundary) : RequestPart
{
    private readonly List<(string? Name, string? FileName, Func<HttpContent> Content)> _parts = [];
    private bool _isReplayable = true;

    public override bool IsReplayable => _isReplayable;

    public void Add(string? name, string? fileName, Func<HttpContent> content, bool isReplayable)
    {
        _parts.Add((name, fileName, content));
        _isReplayable &= isReplayable;
    }

    public override bool IsBody => true;

    public override void Apply(HttpRequestMessage request)
    {
        MultipartFormDataContent body = new(boundary);
        foreach ((string? name, string? fileName, Func<HttpContent> content) in _parts)
        {
            switch (name, fileName)
            {
                case (null, _):
                    body.Add(content());
                    break;
                case (_, null):
                    body.Add(content(), name);
                    break;
                default:
                    body.Add(content(), name, fileName);
                    break;
            }
        }

        request.Content = body;
    }
}
