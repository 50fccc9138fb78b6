namespace RateGen.Limiting;

/// <summary>What <see cref="DueHeap{T}"/> keeps.</summary>
internal interface IDue
{
    /// <summary>When its time has come. Fixed while it is in the heap.</summary>
    long Due { get; }

    /// <summary>Its place in the heap; −1 when it is not there.</summary>
    int DueIndex { get; set; }
}
