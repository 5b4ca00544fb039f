using Simulator.Domain.Values;
using Simulator.Files.Glossary;
using Simulator.Reports.Wording;

namespace Simulator.Reports.Glossary;

/// <summary>A term of the glossary.</summary>
/// <param name="Term">The term.</param>
/// <param name="Also">Other names.</param>
/// <param name="Meaning">The meaning.</param>
/// <param name="Related">Related terms.</param>
/// <param name="Source">The work from which the term is taken; <c>null</c> for a term of the program.</param>
/// <param name="Command">A command that shows the term; capitals are for the user to replace.</param>
public sealed record GlossaryEntry(
    string Term, ValueList<string> Also, string Meaning, ValueList<string> Related, string? Source, string Command)
{
    /// <summary>The columns of <see cref="Row"/>.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["term", "also", "meaning", "related", "source", "command"];

    /// <summary>The entry of a term.</summary>
    public static GlossaryEntry Of(GlossaryTerm term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return new(term.Term, term.Also, term.Meaning, term.Related, term.Source, $"simulator {term.Meets}");
    }

    /// <summary>The first sentence of the meaning.</summary>
    public string Brief() => Sentences.First(Meaning);

    /// <summary>The entry as a row of a table; lists are joined by semicolons.</summary>
    public IReadOnlyList<object?> Row() => [Term, Csv.Join(Also), Meaning, Csv.Join(Related), Source, Command];
}

/// <summary>A subject of the glossary.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Terms">The terms.</param>
public sealed record SubjectEntry(string Subject, IReadOnlyList<GlossaryEntry> Terms)
{
    /// <summary>The entry of a subject.</summary>
    public static SubjectEntry Of(GlossarySubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return new(subject.Subject, [.. subject.Terms.Select(GlossaryEntry.Of)]);
    }
}
