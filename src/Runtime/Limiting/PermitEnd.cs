namespace RateGen.Limiting;

/// <summary>How a permit ended.</summary>
internal enum PermitEnd
{
    Completed,
    Failed,
    Cancelled,
}
