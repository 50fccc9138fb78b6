namespace RateGen;

/// <summary>The next page begins as many items later as this one had: the parameter marked <see cref="PageOffsetAttribute"/> says where.</summary>
public sealed class OffsetPagesAttribute : PagesAttribute;
