using Simulator.Cli.Screen;
using Simulator.Domain.Values;
using Simulator.Engine.GraphModel;
using Simulator.Reports.Disputes;
using Simulator.Reports.Framing;

namespace Simulator.Cli.Views.Disputes;

/// <summary>Shows the analysis of a dispute to a person: the options, the equilibria, and the reasons.</summary>
/// <param name="terminal">The terminal.</param>
/// <param name="report">The report.</param>
internal sealed class StabilityView(Terminal terminal, StabilityReport report)
{
    private const int MaxRows = 40;
    private const int MaxListed = 24;

    /// <summary>The columns that a name and the marks take, and the minimum for a place.</summary>
    private const int BesideThePlaces = 61, RoomForAPlace = 12;

    private readonly StabilityWords words = report.InWords();

    /// <summary>Shows the report.</summary>
    public void Show()
    {
        SummaryView.Show(terminal, report);
        terminal.MarkupLine();
        if (words.About is { } about)
        {
            terminal.MarkupLine(terminal.Escape(about));
        }

        if (words.Variant is { } variant)
        {
            terminal.MarkupLine($"[grey]Preferences:[/] [bold]{terminal.Escape(variant)}[/]");
        }

        ShowMakers();
        ShowEquilibria();
        ShowReasons();
        ShowPaths();
        ShowCoalitions();
        ShowInverse();
        ShowVariants();
        terminal.MarkupLine();
        Note(
            $"Sanctions: {Said(report.Sanctions)}. "
            + Caveats.Dispute);
    }

    private void ShowMakers()
    {
        terminal.MarkupLine(terminal.Escape($"{words.States:N0} feasible states. A state is written as one digit for each option, in this order:"));
        foreach (var maker in report.DecisionMakers)
        {
            Item($"[bold]{terminal.Escape(maker.Name)}[/]", terminal.Escape(
                string.Join("; ", maker.Options.Select(option => option.Id == option.Name ? option.Id : $"{option.Id}: {option.Name}"))));
        }
    }

    private void ShowEquilibria()
    {
        var marked = words.Equilibria.Take(MaxRows + 1).ToArray();
        if (marked.Length == 0)
        {
            terminal.MarkupLine("[bold]No state is an equilibrium in any sense.[/]");
            return;
        }

        string[] ranked = HasRoomForPlaces ? [.. words.Makers] : [];
        var table = terminal.Table(
            ["state", Column.Prose(""), .. DisputeWords.Concepts.Select(concept => (Column)concept.Short), .. ranked.Select(maker => (Column)maker)]);
        terminal.MarkupLine();
        table.Title = ranked.Length > 0 ? "Equilibria, and their place in the preferences of each side" : "Equilibria";
        foreach (var state in marked.Take(MaxRows))
        {
            table.AddRow(
            [
                $"[bold]{terminal.Escape(state.State)}[/]", terminal.Escape($"{state.Words}{(state.IsStatusQuo ? " ← status quo" : "")}"),
                .. state.Senses.Select(holds => holds ? terminal.Escape("●") : ""),
                .. ranked.Zip(state.Places, (_, place) => terminal.Escape(place)),
            ]);
        }

        table.Write();
        if (marked.Length > MaxRows)
        {
            terminal.MarkupLine(terminal.Escape($"More than {MaxRows}; --json and --csv list all."));
        }

        foreach (var (_, name, meaning) in DisputeWords.Concepts)
        {
            Item($"[grey]{name,-4}[/]", $"[grey]{terminal.Escape(meaning)}[/]");
        }

        if (words.UnstableStatusQuo is { } quo)
        {
            terminal.MarkupLine(terminal.Escape($"The status quo, {quo}, is not an equilibrium in any sense."));
        }
    }

    /// <summary>True when the places of states in preferences fit beside them.</summary>
    private bool HasRoomForPlaces => terminal.Out.Profile.Width
        >= report.DecisionMakers.Sum(maker => maker.Options.Count) + BesideThePlaces + (report.DecisionMakers.Count * RoomForAPlace);

    private void ShowReasons()
    {
        foreach (var state in words.Explained)
        {
            terminal.MarkupLine();
            terminal.MarkupLine(
                $"[bold]Why {terminal.Escape(state.State)} {(state.Lasts ? "lasts" : "does not last")}[/] [grey]({terminal.Escape(state.Doing)})[/]");
            if (state.Reasons.Count == 0)
            {
                Item(Good, "no decision maker gains by moving alone");
            }

            foreach (var reason in state.Reasons)
            {
                Item(
                    reason.Stable ? Good : $"[red]{terminal.Escape("○")}[/]",
                    $"{terminal.Escape(reason.Words)}{(reason.Sense is { } sense ? $" [grey]({sense})[/]" : "")}");
            }
        }
    }

    private string Good => $"[green]{terminal.Escape("●")}[/]";

    private void ShowPaths()
    {
        if (words.From is not { } from)
        {
            return;
        }

        terminal.MarkupLine();
        terminal.MarkupLine($"[bold]Paths from {terminal.Escape(from)}[/]");
        foreach (var path in words.Paths)
        {
            Item($"[bold]{terminal.Escape(path.State)}[/]", terminal.Escape(path.Words));
        }
    }

    private void ShowCoalitions()
    {
        if (words.Coalitions?.ToArray() is not { } coalitions)
        {
            return;
        }

        terminal.MarkupLine();
        terminal.MarkupLine("[bold]Coalitions that gain by leaving an equilibrium[/]");
        foreach (var state in coalitions.Take(MaxRows))
        {
            Item($"[bold]{terminal.Escape(state.State)}[/]", terminal.Escape(state.Words));
            foreach (var gain in state.Gains)
            {
                Item($"     {terminal.Escape("·")}", terminal.Escape(gain));
            }
        }

        if (coalitions.All(state => state.Gains.Count == 0))
        {
            terminal.MarkupLine("  No coalition gains by leaving any of them.");
        }
    }

    private void ShowInverse()
    {
        if (report.Inverse is not { } inverse || words.Make is not { } make)
        {
            return;
        }

        var concept = DisputeWords.Concepts.First(known => known.Concept == inverse.Concept).Short;
        terminal.MarkupLine();
        terminal.MarkupLine($"[bold]What would make {terminal.Escape(make)} an equilibrium ({concept})[/]");
        terminal.MarkupLine(terminal.Escape(inverse.Changes switch
        {
            [] when !inverse.Complete => "  No change that was tried suffices; there are too many changes of preferences to try all.",
            [] => $"  {(inverse.Most == 1 ? "No single change" : $"No set of up to {inverse.Most} changes")} of preferences suffices."
                + $"{(words.CanTryMore ? " Raise --most to try more." : "")}",
            [[]] => "  It already is one.",
            [var first, ..] => $"  {(first.Count == 1 ? "One change" : $"{first.Count} changes together")} of preferences; fewer do not suffice; "
                + $"each line is one way{(inverse.Complete ? "" : ", and there are more")}:",
        }));
        foreach (var changes in inverse.Changes.Where(changes => changes.Count > 0))
        {
            Item(terminal.Escape("·"), terminal.Escape(string.Join(" + ", changes)));
        }
    }

    private void ShowVariants()
    {
        if (report.Variants is not { } variants)
        {
            return;
        }

        var table = terminal.Table([Column.Prose("preferences"), .. DisputeWords.Concepts.Select(concept => Column.Prose(concept.Short))]);
        table.Title = "Equilibria under other preferences";
        AddRow("of the file", report.Equilibria);
        foreach (var variant in variants)
        {
            AddRow($"{variant.Name} ({variant.Id})", variant.Equilibria);
        }

        terminal.MarkupLine();
        table.Write();

        void AddRow(string name, EquilibriaEntry equilibria) => table.AddRow(
            [terminal.Escape(name), .. DisputeWords.Concepts.Select(concept => terminal.Escape(Listed(equilibria.In(concept.Concept))))]);
    }

    private static string Listed(IReadOnlyList<string> states) => Series.Some(states, MaxListed, " ");

    /// <summary>An item of a list, whose further lines begin where its words do.</summary>
    private void Item(string mark, string text)
    {
        const int Indent = 2;
        terminal.Item(mark, text, Indent);
    }

    private void Note(string text) => terminal.MarkupLine($"[grey]{terminal.Escape(text)}[/]");

    private static string Said(SanctionRule rule) => rule switch
    {
        SanctionRule.LegalSequences => "counter-moves of the opponents in legal sequences, none moving twice in a row",
        SanctionRule.EachOnce => "counter-moves of the opponents, each at most once",
        _ => "one counter-move of one opponent",
    };
}
