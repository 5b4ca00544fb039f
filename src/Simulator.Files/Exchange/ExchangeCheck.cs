using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Cases;
using Simulator.Domain.Events;
using Simulator.Domain.Serialization;
using Simulator.Domain.Values;
using Simulator.Files.Problems;

namespace Simulator.Files.Exchange;

/// <summary>An event that a file holds in its right place.</summary>
/// <param name="Section">Its timeline.</param>
/// <param name="New">The event as it is imported.</param>
public readonly record struct ExchangedEvent(ExchangeSection Section, NewEvent New);

/// <summary>
/// Takes the lines of an exchange file one after the other and checks them: form, place, and that the process can mean each timeline.
/// </summary>
/// <param name="codec">Reads events.</param>
/// <param name="names">What timelines are called where they are imported.</param>
/// <param name="problems">Where problems go.</param>
public sealed class ExchangeCheck(EventCodec codec, ExchangeNames names, ProblemList problems)
{
    private readonly LineFormat format = new(codec);
    private readonly Dictionary<TimelineId, (Case Case, string Hash)> cases = [];

    /// <summary>None before the first line, and after a header that cannot be read.</summary>
    private ExchangeCursor? cursor;
    private bool announced;
    private int unread;

    /// <summary>The timelines, once all lines are taken. A file without a header does not say how many events it has, but then it is known.</summary>
    public IReadOnlyList<ExchangeSection> Sections =>
        announced ? cursor!.Sections : [.. cursor!.Sections.Select(only => only with { Events = cursor.Next - 1 })];

    /// <summary>The case of a root, where the file has it.</summary>
    public (Case Case, string Hash)? CaseOf(ExchangeSection root) => cases.TryGetValue(root.Name, out var found) ? found : null;

    /// <summary>Where a branch leaves its parent, with the state there.</summary>
    public TimelineHead ForkOf(ExchangeSection branch) => cursor!.ForkOf(branch);

    /// <summary>Takes the next line.</summary>
    /// <returns>The event of the line; none where it holds something else or has a problem.</returns>
    public ExchangedEvent? Take(JsonLine line)
    {
        if (announced && cursor is null)
        {
            return null;
        }

        if (LineFormat.Unreadable(line.Text) is var (message, column))
        {
            problems.Add(message, line.Number, column);
            Skip();
            return null;
        }

        var text = line.Text!.Value.Span;
        switch (LineFormat.KindOf(text))
        {
            case LineKind.Header when cursor is null:
                ReadHeader(line.Number, text);
                return null;
            case LineKind.Case when announced:
                ReadCase(line.Number, text);
                return null;
            case LineKind.Header or LineKind.Case when cursor is not null:
                problems.Add("It is no event. Allowed here: an event; a header stands in the first line, a case after it.", line.Number);
                return null;
            default:
                return ReadEvent(line.Number, text);
        }
    }

    /// <summary>Ends the file: notes what it lacks.</summary>
    public void End()
    {
        if (cursor is null && problems.Count == 0)
        {
            problems.Add("The file is empty. Allowed: JSON Lines, as 'export' writes them.");
        }

        foreach (var (section, has) in announced && cursor is not null ? cursor.Missing : [])
        {
            problems.Add(
                $"The file ends with {has} of the {section.Events} events of '{section.Name}'. Allowed: a whole file, as 'export' writes it.");
        }
    }

    private void ReadHeader(long number, ReadOnlySpan<byte> line)
    {
        announced = true;
        if (ExchangeContents.Read(line, names, (message, column) => problems.Add(message, number, column)) is { } sections)
        {
            cursor = new(sections);
        }
        else
        {
            problems.Add("The lines after the header were not checked, for the header says what they are.");
        }
    }

    private void ReadCase(long number, ReadOnlySpan<byte> line)
    {
        cursor!.Advance();
        if (cursor is not { AtBeginning: true, Current: { Parent: null } root } || cases.ContainsKey(root.Name))
        {
            problems.Add("It is a case. Allowed here: an event; a case stands once, before the events of its root.", number);
        }
        else if (LineFormat.Case(line, root.Name, (message, column) => problems.Add(message, number, column)) is { } read)
        {
            cases.Add(root.Name, (read.Case with { Id = root.Target }, read.Hash));
        }
    }

    private ExchangedEvent? ReadEvent(long number, ReadOnlySpan<byte> text)
    {
        if (format.Event(text, (message, column) => problems.Add(message, number, column)) is not var (line, happened))
        {
            Skip();
            return null;
        }

        cursor ??= Unannounced(new(line.Timeline), number);
        cursor.Advance();
        if (!IsHere(cursor, number, line))
        {
            return null;
        }

        var section = cursor.Current!;
        foreach (var wrong in Broken(cursor, section, happened))
        {
            problems.Add(wrong, number);
        }

        cursor.Consume(happened, line.Version);
        return new(section, names.Of(section, line.Id, happened));
    }

    /// <summary>
    /// A file without a header is one timeline, as former versions wrote it. Its first event names it; lines before that could not be read.
    /// </summary>
    private ExchangeCursor Unannounced(TimelineId name, long number)
    {
        if (!ExchangeContents.IsName(name.Value))
        {
            problems.Add($"'{name}' is not a name for a timeline.", number);
        }

        var begun = new ExchangeCursor([new(name, names.Of(name, name), Parent: null, 0, long.MaxValue)]);
        for (; unread > 0; unread--)
        {
            begun.Consume();
        }

        return begun;
    }

    /// <summary>A line that cannot be read still stands in an event's place.</summary>
    private void Skip()
    {
        unread++;
        cursor?.Consume();
    }

    /// <summary>Whether an event belongs here. One in a wrong place is noted; where events are missing, the check goes on after the gap.</summary>
    private bool IsHere(ExchangeCursor at, long number, ExchangeLine line)
    {
        string Found() => $"It is version {line.Version} of '{line.Timeline}'.";
        if (at.Current is not { } here)
        {
            problems.Add($"{Found()} Allowed here: the end of the file, for all events that the header announces were told.", number);
            return false;
        }

        if (here.Name.Value == line.Timeline && (line.Version == at.Next || at.Resumes(line.Version)))
        {
            return true;
        }

        var side = at.Side(new(line.Timeline));
        if (side > 0)
        {
            problems.Add(
                $"Only {at.Next - 1 - here.ForkVersion} of the {here.Events} events of '{here.Name}' stand before this line. "
                + $"Allowed here: version {at.Next} of '{here.Name}'.", number);
            at.Leap(new(line.Timeline), line.Version);
            return true;
        }

        problems.Add($"{Found()} Allowed here: version {at.Next} of '{here.Name}'.", number);

        // A line of a timeline that was told before stands in nobody's place.
        return side is not < 0;
    }

    private static IEnumerable<string> Broken(ExchangeCursor at, ExchangeSection section, NegotiationEvent happened)
    {
        if (section.Parent is { } parent && at.AtBeginning)
        {
            if (happened is not ScenarioBranched begins || begins.Parent != parent.Name || begins.AtVersion != section.ForkVersion)
            {
                return [$"It does not begin the branch '{section.Name}'. Allowed here: scenario_branched from '{parent.Name}' after version {section.ForkVersion}."];
            }
        }
        else if (happened is ScenarioBranched)
        {
            return [$"It begins a branch within '{section.Name}'. Allowed: scenario_branched as the first event of a branch."];
        }

        return at.State is { } state ? Rules.BrokenBy(state, happened).Select(broken => broken.ToString()) : [];
    }
}
