using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Cases;
using Simulator.Domain.Events;
using Simulator.Domain.Serialization;
using Simulator.Domain.Values;
using Simulator.Files.Problems;

namespace Simulator.Files.Exchange;

/// <summary>An event that a file has in its right place.</summary>
/// <param name="Section">The timeline of the event.</param>
/// <param name="New">The event as it is imported.</param>
public readonly record struct ExchangedEvent(ExchangeSection Section, NewEvent New);

/// <summary>
/// Takes the lines of an exchange file one by one and checks them: form, place, and that the process allows each timeline.
/// </summary>
/// <param name="codec">Reads events.</param>
/// <param name="names">The names of timelines after the import.</param>
/// <param name="problems">Receives the problems.</param>
public sealed class ExchangeCheck(EventCodec codec, ExchangeNames names, ProblemList problems)
{
    private readonly LineFormat format = new(codec);
    private readonly Dictionary<TimelineId, (Case Case, string Hash)> cases = [];

    /// <summary>The position in the file; <c>null</c> before the first line and after an unreadable header.</summary>
    private ExchangeCursor? cursor;
    private bool announced;
    private int unread;

    /// <summary>The timelines, once all lines are taken. Only then is the number of events of a file without a header known.</summary>
    public IReadOnlyList<ExchangeSection> Sections =>
        announced ? cursor!.Sections : [.. cursor!.Sections.Select(only => only with { Events = cursor.Next - 1 })];

    /// <summary>The case of a root; <c>null</c> when the file does not have it.</summary>
    public (Case Case, string Hash)? CaseOf(ExchangeSection root) => cases.TryGetValue(root.Name, out var found) ? found : null;

    /// <summary>The fork of a branch from its parent, with the state there.</summary>
    public TimelineHead ForkOf(ExchangeSection branch) => cursor!.ForkOf(branch);

    /// <summary>Takes the next line.</summary>
    /// <returns>The event of the line; <c>null</c> when the line holds something else or has a problem.</returns>
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
                problems.Add("The line is not an event. Allowed here: an event; a header is the first line, a case follows it.", line.Number);
                return null;
            default:
                return ReadEvent(line.Number, text);
        }
    }

    /// <summary>Ends the file and reports what is missing.</summary>
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
            problems.Add("The lines after the header were not checked, because they depend on the header.");
        }
    }

    private void ReadCase(long number, ReadOnlySpan<byte> line)
    {
        cursor!.Advance();
        if (cursor is not { AtBeginning: true, Current: { Parent: null } root } || cases.ContainsKey(root.Name))
        {
            problems.Add("The line is a case. Allowed here: an event; a case occurs once, before the events of its root.", number);
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
    /// The cursor of a file without a header: one timeline, as former versions wrote it. Its first event names it; lines before that were unreadable.
    /// </summary>
    private ExchangeCursor Unannounced(TimelineId name, long number)
    {
        if (!ExchangeContents.IsName(name.Value))
        {
            problems.Add(ExchangeContents.NotAName(name.Value), number);
        }

        var begun = new ExchangeCursor([new(name, names.Of(name, name), Parent: null, 0, long.MaxValue)]);
        for (; unread > 0; unread--)
        {
            begun.Consume();
        }

        return begun;
    }

    /// <summary>Counts an unreadable line as an event.</summary>
    private void Skip()
    {
        unread++;
        cursor?.Consume();
    }

    /// <summary>
    /// True when an event belongs here. An event in a wrong place is reported. After missing events, the check continues behind the gap.
    /// </summary>
    private bool IsHere(ExchangeCursor at, long number, ExchangeLine line)
    {
        string Found() => $"It is version {line.Version} of '{line.Timeline}'.";
        if (at.Current is not { } here)
        {
            problems.Add($"{Found()} Allowed here: the end of the file, after all events that the header announces.", number);
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
                $"Only {at.Next - 1 - here.ForkVersion} of the {here.Events} events of '{here.Name}' precede this line. "
                + $"Allowed here: version {at.Next} of '{here.Name}'.", number);
            at.Leap(new(line.Timeline), line.Version);
            return true;
        }

        problems.Add($"{Found()} Allowed here: version {at.Next} of '{here.Name}'.", number);

        // A line of an earlier timeline takes no place in the timeline at hand.
        return side is not < 0;
    }

    private static IEnumerable<string> Broken(ExchangeCursor at, ExchangeSection section, NegotiationEvent happened)
    {
        if (section.Parent is { } parent && at.AtBeginning)
        {
            if (happened is not ScenarioBranched begins || begins.Parent != parent.Name || begins.AtVersion != section.ForkVersion)
            {
                return
                [
                    $"It does not begin the branch '{section.Name}'. "
                    + $"Allowed here: scenario_branched from '{parent.Name}' after version {section.ForkVersion}.",
                ];
            }
        }
        else if (happened is ScenarioBranched)
        {
            return [$"It begins a branch within '{section.Name}'. Allowed: scenario_branched as the first event of a branch."];
        }

        return at.State is { } state ? Rules.BrokenBy(state, happened).Select(broken => broken.ToString()) : [];
    }
}
