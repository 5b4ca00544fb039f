using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Files.Scenarios;
using Simulator.Reports.Wording;

namespace Simulator.Reports.Kinds;

/// <summary>A kind of event in a list.</summary>
/// <param name="Kind">The kind as users type it and as scenario files have it, such as <c>interim-agreement</c>.</param>
/// <param name="Code">The code in cases and in JSON, such as <c>interim_agreement</c>.</param>
/// <param name="Theme">The theme.</param>
/// <param name="Meaning">The meaning.</param>
public sealed record KindEntry(string Kind, string Code, Theme Theme, string Meaning)
{
    /// <summary>The columns of <see cref="Row"/>.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["kind", "code", "theme", "meaning"];

    /// <summary>The entry of a kind.</summary>
    public static KindEntry Of(EventKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return new(kind.FileCode, kind.Code, kind.Theme, KindGuide.Meaning(kind));
    }

    /// <summary>The first sentence of the meaning.</summary>
    public string Brief() => Sentences.First(Meaning);

    /// <summary>The entry as a row of a table.</summary>
    public IReadOnlyList<object?> Row() => [Kind, Code, EnumWords.Code(Theme), Meaning];
}
