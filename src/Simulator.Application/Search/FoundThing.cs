using Simulator.Domain.Events;
using Simulator.Domain.Values;

namespace Simulator.Application.Search;

/// <summary>The types of things that a search finds.</summary>
public enum FoundType
{
    /// <summary>An event.</summary>
    Event,

    /// <summary>A rival account of an event.</summary>
    RivalAccount,

    /// <summary>A contested question.</summary>
    Question,

    /// <summary>A claim on a contested question.</summary>
    Claim,

    /// <summary>A source.</summary>
    Source,

    /// <summary>An actor.</summary>
    Actor,

    /// <summary>An issue.</summary>
    Issue,

    /// <summary>A lever.</summary>
    Lever,

    /// <summary>A structural factor.</summary>
    Factor,

    /// <summary>A parameter of the model.</summary>
    Parameter,

    /// <summary>A kind of event.</summary>
    Kind,

    /// <summary>A term of the glossary.</summary>
    Term,

    /// <summary>A scenario file.</summary>
    Scenario,
}

/// <summary>A thing that can be found.</summary>
/// <param name="Type">The type.</param>
/// <param name="Id">The name by which commands know it.</param>
/// <param name="Names">Its other names, which count as much as the id in a search.</param>
/// <param name="Text">The text that is shown.</param>
/// <param name="More">Further texts, of which one is shown when the text has no match.</param>
/// <param name="Command">The command that shows it, without the name of the program.</param>
/// <param name="When">The date of an event; <c>null</c> for other things.</param>
/// <param name="Origin">The origin of an event.</param>
public sealed record Searchable(
    FoundType Type,
    string Id,
    IReadOnlyList<string> Names,
    string Text,
    IReadOnlyList<string> More,
    string Command,
    When? When = null,
    Origin Origin = Origin.Recorded);

/// <summary>A thing that a search found.</summary>
/// <param name="Thing">The thing.</param>
/// <param name="Line">The text with the matches.</param>
/// <param name="Matches">The matches in the line, in order.</param>
/// <param name="Score">The quality of the match; higher is better.</param>
public sealed record FoundThing(Searchable Thing, string Line, IReadOnlyList<Match> Matches, int Score);

/// <summary>A match in a line.</summary>
/// <param name="Start">The place of the first character, from 0.</param>
/// <param name="Length">The number of characters.</param>
public sealed record Match(int Start, int Length);
