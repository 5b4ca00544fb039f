namespace Simulator.Files.Scenarios;

/// <summary>A field of a kind of event, as scenario files write it.</summary>
/// <param name="Name">The key.</param>
/// <param name="Type">The type in words, such as <c>an actor</c> or <c>one or several issues</c>.</param>
/// <param name="Required">True when a change must have the field.</param>
/// <param name="Meaning">The meaning, in a sentence.</param>
/// <param name="Allowed">The allowed words of a field that has only some; empty for other fields.</param>
/// <param name="Parts">The fields of each mapping of a field that holds mappings; empty for other fields.</param>
public sealed record KindField(
    string Name, string Type, bool Required, string Meaning, IReadOnlyList<AllowedWord> Allowed, IReadOnlyList<KindField> Parts);

/// <summary>An allowed word of a field.</summary>
/// <param name="Word">The word.</param>
/// <param name="Meaning">The meaning, in a sentence.</param>
public sealed record AllowedWord(string Word, string Meaning);
