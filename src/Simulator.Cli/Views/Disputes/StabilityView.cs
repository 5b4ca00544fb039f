using Simulator.Application.GraphModels;
using Simulator.Cli.Screen;
using Simulator.Engine.GraphModel;
using Simulator.Reports.Disputes;
using Spectre.Console;

namespace Simulator.Cli.Views.Disputes;

/// <summary>Shows the analysis of a dispute to a person: who can do what, which states last, and why.</summary>
/// <param name="terminal">Where to show it.</param>
/// <param name="report">What was found.</param>
internal sealed class StabilityView(Terminal terminal, StabilityReport report)
{
    private const int MostRows = 40;
    private const int MostListed = 24;

    /// <summary>What a name and the marks take, and the least that a place takes.</summary>
    private const int BesideThePlaces = 61, RoomForAPlace = 12;

    private readonly ConflictGraph graph = report.Analysed.Found.Graph;
    private readonly Stability found = report.Analysed.Found;
    private readonly DisputeWords words = report.Words;
    private readonly int[] groups = [.. report.Analysed.Found.Graph.Preferred.Select(ranks => ranks.Max())];

    /// <summary>Shows everything.</summary>
    public void Show()
    {
        terminal.WriteHeading(report.Title);
        if (report.Analysed.File.Script.About is { } about)
        {
            terminal.MarkupLine(terminal.Escape(about));
        }

        if (report.Variant is { } variant)
        {
            terminal.MarkupLine(
                $"[grey]Preferences:[/] [bold]{terminal.Escape(report.Analysed.File.Script.Variants.First(known => known.Id == variant).Name)}[/]");
        }

        ShowMakers();
        ShowEquilibria();
        ShowReasons();
        ShowPaths();
        ShowCoalitions();
        ShowInverse();
        ShowVariants();
        terminal.MarkupLine();
        terminal.MarkupLine($"[grey]{terminal.Escape($"Sanctions: {Said(report.Sanctions)}. An analysis of what the file says that each side can do and prefers; it says which states would last, and not what will happen.")}[/]");
    }

    private void ShowMakers()
    {
        terminal.MarkupLine(
            terminal.Escape($"{graph.Space.Count:N0} feasible states. A state is written as one digit for each option, in this order:"));
        foreach (var maker in report.DecisionMakers)
        {
            Item($"[bold]{terminal.Escape(maker.Name)}[/]", terminal.Escape(
                string.Join("; ", maker.Options.Select(option => option.Id == option.Name ? option.Id : $"{option.Id}: {option.Name}"))));
        }
    }

    private void ShowEquilibria()
    {
        var marked = report.Analysed.Equilibria.Take(MostRows + 1).ToArray();
        if (marked.Length == 0)
        {
            terminal.MarkupLine("[bold]No state is an equilibrium in any sense.[/]");
            return;
        }

        int[] ranked = [.. Enumerable.Range(0, HasRoomForPlaces ? graph.Makers : 0)];
        var table = terminal.Table(["state", "", .. DisputeWords.Concepts.Select(concept => concept.Short), .. ranked.Select(words.Maker)]);
        table.Columns[0].NoWrap = true;
        table.Title(terminal.Escape(ranked.Length > 0 ? "Equilibria, and how good each side finds them" : "Equilibria"), Style.Parse("bold"));
        foreach (var state in marked.Take(MostRows))
        {
            table.AddRow(
            [
                $"[bold]{terminal.Escape(graph.Space.Text(state))}[/]",
                terminal.Escape($"{words.Name(state) ?? words.Doing(state)}{(state == Stands ? " ← status quo" : "")}"),
                .. DisputeWords.Concepts.Select(concept => found.Equilibria(concept.Concept)[state] ? terminal.Escape("●") : ""),
                .. ranked.Select(maker => terminal.Escape(Place(maker, state))),
            ]);
        }

        terminal.Out.Write(table);
        if (marked.Length > MostRows)
        {
            terminal.MarkupLine(terminal.Escape($"More than {MostRows}; --json and --csv have them all."));
        }

        foreach (var (_, name, meaning) in DisputeWords.Concepts)
        {
            Item($"[grey]{name,-4}[/]", $"[grey]{terminal.Escape(meaning)}[/]");
        }

        if (Stands is { } quo && !Lasts(quo))
        {
            terminal.MarkupLine(terminal.Escape($"The status quo, {words.State(quo)}, is no equilibrium in any sense."));
        }
    }

    /// <summary>Whether the places of states in preferences fit beside them.</summary>
    private bool HasRoomForPlaces =>
        terminal.Out.Profile.Width >= report.DecisionMakers.Sum(maker => maker.Options.Count) + BesideThePlaces + (graph.Makers * RoomForAPlace);

    private int? Stands => graph.Dispute.StatusQuo is { } quo ? graph.Space.Find(quo) : null;

    /// <summary>The place of a state in the preferences of a decision maker: 1 for the best.</summary>
    private string Place(int maker, int state) => $"{groups[maker] + 1 - graph.Preferred[maker][state]} of {groups[maker]}";

    private void ShowReasons()
    {
        foreach (var state in report.Analysed.Explained)
        {
            terminal.MarkupLine();
            terminal.MarkupLine($"[bold]Why {terminal.Escape(words.State(state))} {(Lasts(state) ? "lasts" : "does not last")}[/] [grey]({terminal.Escape(words.Doing(state))})[/]");
            if (found.Equilibria(SolutionConcept.Nash)[state])
            {
                Item(Good, "nobody gains by moving alone");
                continue;
            }

            for (var maker = 0; maker < graph.Makers; maker++)
            {
                ShowReasons(state, maker);
            }
        }
    }

    private string Good => $"[green]{terminal.Escape("●")}[/]";

    private bool Lasts(int state) => report.Analysed.Equilibria.Contains(state);

    /// <summary>The strictest sense in which a state is stable for a decision maker, with its reasons; where in none, what tempts it.</summary>
    private void ShowReasons(int state, int maker)
    {
        var (stable, name, concept) = DisputeWords.Concepts.Where(known => found.For(maker, known.Concept)[state]).Select(known => (true, known.Short, known.Concept)).FirstOrDefault();
        var verdict = StabilityVerdict.Of(graph, maker, state, stable ? concept : SolutionConcept.Gmr, found.Rule);
        foreach (var reason in words.Reasons(verdict))
        {
            Item(stable ? Good : $"[red]{terminal.Escape("○")}[/]", $"{terminal.Escape(reason)}{(stable && verdict.Temptations.Count > 0 ? $" [grey]({name})[/]" : "")}");
        }
    }

    private void ShowPaths()
    {
        if (report.Analysed is not { Ways.Count: > 0, From: { } from })
        {
            return;
        }

        terminal.MarkupLine();
        terminal.MarkupLine($"[bold]Ways from {terminal.Escape(words.State(from))}[/]");
        foreach (var way in report.Analysed.Ways)
        {
            Item($"[bold]{terminal.Escape(graph.Space.Text(way.To))}[/]", terminal.Escape($"{(words.Name(way.To) is { } name ? $"{name}: " : "")}" + way switch
            {
                { ByGains: { } gains } => $"by moves from which each mover gains. {words.Path(gains)}",
                { ByMoves: { } moves } => $"not by gains alone; the shortest way costs somebody something. {words.Path(moves)}",
                _ => "cannot be reached",
            }));
        }
    }

    private void ShowCoalitions()
    {
        if (report.Analysed.Coalitions is not { } coalitions)
        {
            return;
        }

        terminal.MarkupLine();
        terminal.MarkupLine("[bold]Who could gain together by leaving an equilibrium[/]");
        foreach (var (state, gains) in coalitions.Take(MostRows))
        {
            Item($"[bold]{terminal.Escape(graph.Space.Text(state))}[/]",
                terminal.Escape($"{(words.Name(state) is { } name ? $"{name}: " : "")}{(gains.Count == 0 ? "nobody" : "by joint moves")}"));
            foreach (var (members, path) in gains)
            {
                Item($"     {terminal.Escape("·")}", terminal.Escape($"{string.Join(" with ", members.Select(words.Maker))}: {words.Path(path)}"));
            }
        }

        if (coalitions.All(one => one.Gains.Count == 0))
        {
            terminal.MarkupLine("  No coalition gains by leaving any of them.");
        }
    }

    private void ShowInverse()
    {
        if (report.Inverse is not { } inverse || report.Analysed.Make is not { } make)
        {
            return;
        }

        var concept = DisputeWords.Concepts.First(known => known.Concept == inverse.Concept).Short;
        terminal.MarkupLine();
        terminal.MarkupLine($"[bold]What would make {terminal.Escape(words.State(make))} an equilibrium ({concept})[/]");
        terminal.MarkupLine(terminal.Escape(inverse.Changes switch
        {
            [] when !inverse.Complete => "  Nothing that was tried, and there are more changes of preferences than can be tried.",
            [] => $"  {(inverse.Most == 1 ? "No single change" : $"No set of up to {inverse.Most} changes")} of preferences does.{(inverse.Most < DisputeQuestion.MaxChanges ? " --most tries more." : "")}",
            [[]] => "  It is one already.",
            [var first, ..] => $"  {(first.Count == 1 ? "One change" : $"{first.Count} changes together")} of preferences, and no fewer; "
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

        var table = terminal.Table(["preferences", .. DisputeWords.Concepts.Select(concept => concept.Short)]);
        table.Title(terminal.Escape("Equilibria under other preferences"), Style.Parse("bold"));
        AddRow("as they are", report.Equilibria);
        foreach (var variant in variants)
        {
            AddRow($"{variant.Name} ({variant.Id})", variant.Equilibria);
        }

        terminal.MarkupLine();
        terminal.Out.Write(table);

        void AddRow(string name, EquilibriaEntry equilibria) => table.AddRow(
            [terminal.Escape(name), .. DisputeWords.Concepts.Select(concept => terminal.Escape(Listed(equilibria.In(concept.Concept))))]);
    }

    private static string Listed(IReadOnlyList<string> states) =>
        states.Count <= MostListed
            ? string.Join(' ', states)
            : $"{string.Join(' ', states.Take(MostListed))} and {states.Count - MostListed:N0} more";

    /// <summary>An item of a list, whose further lines begin where its words do.</summary>
    private void Item(string mark, string text)
    {
        var grid = new Spectre.Console.Grid().AddColumn(new() { NoWrap = true, Padding = new(2, 0, 1, 0) }).AddColumn(
            new() { Padding = new(0, 0, 0, 0) });
        grid.AddRow(mark, text);
        terminal.Out.Write(grid);
    }

    private static string Said(SanctionRule rule) => rule switch
    {
        SanctionRule.LegalSequences => "the others answer in legal sequences, nobody twice in a row",
        SanctionRule.EachOnce => "the others answer one after the other, each once at most",
        _ => "one of the others answers with one move",
    };
}
