using Simulator.Application.Search;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Reports.Wording;

namespace Simulator.Reports.Search;

/// <summary>A thing that a search found.</summary>
/// <param name="Type">The type.</param>
/// <param name="Id">The name by which commands know it.</param>
/// <param name="When">The date of an event, as exactly as it is known; <c>null</c> for other things.</param>
/// <param name="From">The first day of an event; <c>null</c> for other things.</param>
/// <param name="Origin">The origin of an event; <c>null</c> for other things.</param>
/// <param name="Text">The text with the matches.</param>
/// <param name="Matches">The matches in the text.</param>
/// <param name="Command">The command that shows it.</param>
public sealed record FoundEntry(
    FoundType Type, string Id, string? When, DateOnly? From, Origin? Origin, string Text, IReadOnlyList<FoundMatch> Matches, string Command)
{
    /// <summary>The columns of <see cref="Row"/>.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["type", "id", "from", "text", "command"];

    /// <summary>The entry of a thing.</summary>
    public static FoundEntry Of(FoundThing found)
    {
        ArgumentNullException.ThrowIfNull(found);
        var thing = found.Thing;
        return new(
            thing.Type, thing.Id, thing.When is { } when ? Dates.Of(when) : null, thing.When?.From, thing.When is null ? null : thing.Origin,
            found.Line, [.. found.Matches.Select(match => new FoundMatch(match.Start, match.Length))], $"simulator {thing.Command}");
    }

    /// <summary>The entry as a row of a table.</summary>
    public IReadOnlyList<object?> Row() => [EnumWords.Code(Type), Id, From, Text, Command];
}

/// <summary>A match in a text.</summary>
/// <param name="Start">The place of the first character, from 0.</param>
/// <param name="Length">The number of characters.</param>
public sealed record FoundMatch(int Start, int Length);

/// <summary>The things of one type that a search found.</summary>
/// <param name="Type">The type.</param>
/// <param name="Entries">The things, best first.</param>
public sealed record FoundGroup(FoundType Type, IReadOnlyList<FoundEntry> Entries)
{
    /// <summary>The heading, in the plural.</summary>
    public string Heading() => Type switch
    {
        FoundType.Event => "Events",
        FoundType.RivalAccount => "Rival accounts",
        FoundType.Question => "Contested questions",
        FoundType.Claim => "Claims",
        FoundType.Source => "Sources",
        FoundType.Actor => "Actors",
        FoundType.Issue => "Issues",
        FoundType.Lever => "Levers",
        FoundType.Factor => "Structural factors",
        FoundType.Parameter => "Parameters of the model",
        FoundType.Kind => "Kinds of events",
        FoundType.Term => "Terms of the glossary",
        FoundType.Scenario => "Scenarios",
        _ => EnumWords.Plain(Type),
    };
}
