using Simulator.Domain.Values;

namespace Simulator.Files.Glossary;

/// <summary>A part of the glossary.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Terms">The terms, in the order in which they are read.</param>
public sealed record GlossarySubject(string Subject, ValueList<GlossaryTerm> Terms);

/// <summary>A term of the field or of the program.</summary>
/// <param name="Term">The term.</param>
/// <param name="Meaning">The meaning, in one or two sentences.</param>
/// <param name="Meets">A command that shows the term, without the name of the program; capitals are for the user to replace.</param>
/// <param name="Also">Other names.</param>
/// <param name="Related">Other terms of the glossary.</param>
/// <param name="Source">The work from which the term is taken; <c>null</c> for a term of the program.</param>
public sealed record GlossaryTerm(
    string Term,
    string Meaning,
    string Meets,
    ValueList<string> Also = default,
    ValueList<string> Related = default,
    string? Source = null)
{
    /// <summary>The term and its other names.</summary>
    public IEnumerable<string> Names() => Also.Prepend(Term);
}
