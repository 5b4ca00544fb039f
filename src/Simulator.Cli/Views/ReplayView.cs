using Simulator.Application.Timelines;
using Simulator.Cli.Screen;
using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Files.Cases;
using Simulator.Files.Problems;
using Simulator.Reports.Framing;
using Simulator.Reports.Wording;
using Spectre.Console;

namespace Simulator.Cli.Views;

/// <summary>Tells a timeline to a person: each event with its date, sources and rival claims, and beside it what it changed in the state.</summary>
/// <param name="terminal">Where to tell it.</param>
/// <param name="telling">What is told.</param>
internal sealed class ReplayView(Terminal terminal, Replay telling)
{
    private const int DateWidth = 18;
    private const int StateWidth = 38;
    private const int WideEnough = 100;
    private readonly Cast cast = new(telling.Case);
    private readonly HashSet<ClaimSetId> explained = [];
    private int events;
    private int rivals;
    private NegotiationState last = NegotiationState.Empty;

    /// <summary>Says what is about to be told, and from whose side its sources speak.</summary>
    public void Begin()
    {
        var @case = telling.Case;
        terminal.WriteHeading(@case.Title);
        terminal.WriteBranch(BranchNote.Of(telling.Timeline, telling.Branched));
        Line(@case.Summary);
        Line(@case.Slant, "grey");
        Line(telling.Reading == Reading.House
            ? "House reading. Contested facts are marked; --reading SET=CLAIM follows another claim."
            : $"Reading: {string.Join(", ", telling.Reading.Choices.Select(choice => $"{choice.Set}={choice.Claim}"))}; "
                + "the house reading for the rest.", "grey");
        terminal.Out.WriteLine();
    }

    /// <summary>Tells one event.</summary>
    public void Tell(ReplayStep told)
    {
        events++;
        rivals += told.Event.Account.RivalRows().Count();
        last = told.After;
        var state = string.Join('\n', StateWords.Changes(told.Before, told.After, cast).Select(Change));
        var wide = terminal.Out.Profile.Width >= WideEnough;
        var row = new Grid();
        row.AddColumn(new() { Width = DateWidth, NoWrap = true });
        row.AddColumn(new() { Width = terminal.Out.Profile.Width - DateWidth - (wide ? StateWidth + 2 : 0) - 3 });
        if (wide)
        {
            row.AddColumn(new() { Width = StateWidth });
            row.AddRow(Date(told.Event.Account), Body(told.Event), terminal.Fit(state));
        }
        else
        {
            row.AddRow(Date(told.Event.Account), state.Length == 0 ? Body(told.Event) : $"{Body(told.Event)}\n{terminal.Fit(state)}");
        }

        terminal.Out.Write(row);
    }

    /// <summary>Sums up where the talks stand, and what was told.</summary>
    public void End()
    {
        terminal.Out.WriteLine();
        if (events == 0)
        {
            Line("No event matches.");
            return;
        }

        new StateView(terminal, cast).Show(last, $"Where the talks {(telling.Branched is null ? "stand" : "would stand")} on {last.AsOf:d MMM yyyy}");
        Line($"{Counted.Of(events, "event")}{(rivals == 0 ? "" : $" and {Counted.Of(rivals, "rival account")}")} told.", "grey");
    }

    private string Date(Account account)
    {
        var when = account.When;
        var lines = new List<string> { $"[bold]{terminal.Escape(Dates.Of(when))}[/]" };
        if (when.Basis != DateBasis.Stated)
        {
            lines.Add($"[grey]date {EnumWords.Plain(when.Basis)}[/]");
        }

        if (account.PublicFrom() > when.To)
        {
            lines.Add($"[grey]public {account.PublicFrom():d MMM}[/]");
        }

        return string.Join('\n', lines);
    }

    private string Body(NegotiationEvent happened)
    {
        var (account, kind) = (happened.Account, EventKinds.Of(happened));
        var style = ThemeStyle.Of(kind.Theme);
        var origin = EventWords.Mark(account.Origin);
        var certainty = account.Certainty == Certainty.High
            ? ""
            : $"  [grey]{EnumWords.Plain(account.Certainty)}{(account.Certainty == Certainty.Contested ? "" : " certainty")}[/]";
        var row = account.Row is null ? "" : $"  [bold]{Markup.Escape($"{account.Row}")}[/]";
        var place = account.Place is null ? "" : $"  [grey]{Markup.Escape(account.Place)}[/]";
        var lines = new List<string>
        {
            $"[{style.Colour}]{(terminal.Unicode ? style.Icon : style.Ascii)} {kind.Words}[/]{origin}{row}{place}{certainty}",
            Markup.Escape(account.Text),
        };
        if (happened is ScenarioBranched branched)
        {
            lines.Add($"[bold]Supposed:[/] {Markup.Escape(branched.Hypothesis)}");
        }

        if (account.Actors.Count + account.Sources.Count > 0)
        {
            lines.Add($"[grey]{Markup.Escape(string.Join(", ", account.Actors.Select(cast.Name)))}{(account.Sources.Count == 0 ? "" : $" · {Markup.Escape(string.Join(' ', account.Sources))}")}[/]");
        }

        lines.AddRange(Contested(account));
        return terminal.Fit(string.Join('\n', lines));
    }

    /// <summary>The contested questions of an event: explained the first time, and with every claim that tells this event otherwise.</summary>
    private IEnumerable<string> Contested(Account account)
    {
        var known = account.Claims.Where(explained.Contains).ToArray();
        foreach (var id in account.Claims.Except(known))
        {
            explained.Add(id);
            if (telling.Case.ClaimSets.FirstOrDefault(set => set.Id == id) is { } set)
            {
                var followed = telling.Reading.Choices.FirstOrDefault(choice => choice.Set == id)?.Claim ?? set.House;
                yield return $"[yellow]≠ {Markup.Escape(id.Value)}[/] {Markup.Escape(set.Question)} [grey]{set.Claims.Count} claims; "
                    + $"{(followed.Value == "house" ? "the editors combine them" : $"followed: {Markup.Escape(followed.Value)}")}[/]";
            }
            else
            {
                yield return $"[yellow]≠ {Markup.Escape(id.Value)}[/]";
            }
        }

        if (known.Length > 0)
        {
            yield return $"[yellow]≠ {Markup.Escape(string.Join(' ', known))}[/] [grey]see above[/]";
        }

        foreach (var rival in account.Rivals)
        {
            var followed = telling.Reading.Choices.Contains(new(rival.Set, rival.Claim)) ? " [green]followed here[/]" : "";
            yield return $"  [yellow]{Markup.Escape($"{rival.Set}={rival.Claim}")}[/]{followed}{(rival.Row is null ? "" : $" [bold]{Markup.Escape($"{rival.Row}")}[/]")} {Markup.Escape(Otherwise(rival))}";
        }
    }

    private string Otherwise(RivalAccount rival)
    {
        if (rival.Untold)
        {
            return "does not have this event";
        }

        var says = telling.Case.ClaimSets.FirstOrDefault(set => set.Id == rival.Set)?.Claims.FirstOrDefault(claim => claim.Id == rival.Claim)?.Says;
        return $"{(rival.When is null ? "" : $"{Dates.Of(rival.When)}: ")}{(rival.Row is null ? says ?? rival.Text : rival.Text)}";
    }

    private static string Change((string Label, string? Before, string After) change) =>
        $"[grey]{Markup.Escape(change.Label)}[/] {(change.Before is null ? "" : $"[grey]{Markup.Escape(change.Before)} →[/] ")}[bold]{Markup.Escape(change.After)}[/]";

    private void Line(string text, string? colour = null)
    {
        if (text.Length > 0)
        {
            terminal.Out.MarkupLine($"[{colour ?? "default"}]{terminal.Escape(text)}[/]");
        }
    }
}
