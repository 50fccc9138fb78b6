namespace RateGen.Generator.Models;

/// <summary>A field of the class that holds the reader of a body with status and headers.</summary>
/// <param name="Field">Its name.</param>
/// <param name="Type">The fully qualified type of the body.</param>
/// <param name="Form">What is made of the body.</param>
/// <param name="Head">Which type stands around it.</param>
/// <param name="Json">How the body is read when it is JSON.</param>
internal sealed record ReaderModel(string Field, string Type, ResponseForm Form, ResponseHead Head, JsonTypeModel? Json);
