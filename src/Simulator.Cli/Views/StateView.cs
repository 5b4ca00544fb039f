using Simulator.Application.Timelines;
using Simulator.Cli.Screen;
using Simulator.Domain;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Files.Cases;
using Simulator.Reports.Framing;
using Simulator.Reports.Wording;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Simulator.Cli.Views;

/// <summary>Shows a state to a person: a panel with what matters most, then the ledgers.</summary>
/// <param name="terminal">Where to show it.</param>
/// <param name="cast">Who is called what.</param>
internal sealed class StateView(Terminal terminal, Cast cast)
{
    /// <summary>Shows a state with the heading that says of which day and timeline it is.</summary>
    public static void Show(Terminal terminal, StateShown shown)
    {
        terminal.Out.MarkupLine($"[bold]{terminal.Escape(shown.Case.Title)}[/]");
        terminal.WriteBranch(BranchNote.Of(shown.Timeline, shown.Branched));
        var view = new StateView(terminal, new(shown.Case));
        view.Show(shown.State, $"Where the talks {(shown.Branched is null ? "stand" : "would stand")} on {shown.At ?? shown.State.AsOf:d MMM yyyy}");
        view.ShowLedgers(shown.State);
    }

    /// <summary>Shows the panel.</summary>
    public void Show(NegotiationState state, string title)
    {
        var grid = new Grid().AddColumn(new() { NoWrap = true }).AddColumn();
        foreach (var (label, value) in StateWords.Of(state, cast))
        {
            grid.AddRow($"[grey]{terminal.Escape(label)}[/]", $"[bold]{terminal.Escape(value.Length == 0 ? "none" : value)}[/]");
        }

        terminal.Out.Write(
            new Panel(grid) { Header = new($" {terminal.Escape(title)} "), Border = terminal.Unicode ? BoxBorder.Rounded : BoxBorder.Ascii });
    }

    /// <summary>Shows the ledgers: rounds, demands, mediators, the latest incidents with the tolls that each side claims.</summary>
    public void ShowLedgers(NegotiationState state)
    {
        Table("Meetings", ["", "where", "when", "outcome", "mediators", "row"],
            state.Rounds.Latest.Concat(state.Rounds.Open is { } open ? [open] : []).Select(round => new[]
            {
                round.Number is { } number ? $"round {number}" : "beside the rounds",
                round.Place ?? "",
                Dates.Of(new(round.Opened, round.Ended ?? round.Opened, DatePrecision.Range)),
                round.Outcome is { } outcome ? EnumWords.Plain(outcome) : "open",
                string.Join(", ", round.Mediators.Select(cast.Name)),
                $"{round.Row}",
            }));
        Table("Ceasefire, as each party has it", ["party", "says", "since", "row"],
            state.Ceasefire.Select(standing => new[] { cast.Name(standing.Party), EnumWords.Plain(standing.Status), $"{standing.Since:d MMM yyyy}", $"{standing.Row}" }));
        Table("Demands", ["issue", "by", "of", "form", "since", "answers", "row"],
            state.Demands.Select(demand => new[]
            {
                demand.Issue.Value, cast.Name(demand.By), cast.Name(demand.Of),
                EnumWords.Plain(demand.Form) + (demand.Tabled ? "" : " (stated only)"), $"{demand.Since:d MMM yyyy}",
                demand.Answers.Count == 0 ? "open" : string.Join("; ", demand.Answers.Select(Answered)), $"{demand.Row}",
            }));
        Table("Mediators", ["who", "role", "track", "since", "last seen"],
            state.Mediators.Select(mediator => new[]
            {
                cast.Name(mediator.Actor), EnumWords.Plain(mediator.Role), $"{mediator.Track}", $"{mediator.Since:d MMM yyyy}",
                mediator.LastSeen is { } seen ? $"{seen:d MMM yyyy}" : "",
            }));
        Table("Crossings", ["crossing", "", "since", "by", "aid let through"],
            state.Crossings.Select(crossing => new[]
            {
                crossing.Name, crossing.Closed ? "closed" : "open", $"{crossing.Since:d MMM yyyy}", cast.Name(crossing.By),
                string.Join(", ", crossing.Exempt.Select(cast.Name)),
            }));
        Table("Latest incidents, tolls as claimed", ["when", "what", "where", "by", "tolls", "row"],
            state.Violence.Latest.Select(incident => new[]
            {
                $"{incident.On:d MMM yyyy}", EventKinds.Find(incident.Kind)?.Words ?? incident.Kind, incident.Place ?? "",
                string.Join(", ", incident.By.Select(cast.Name)),
                string.Join("; ", incident.Tolls.Select(Claimed)), $"{incident.Row}",
            }));
    }

    private static string Answered(Answer answer) =>
        $"{answer.By} {(answer.Accepted ? "accepts" : "rejects")}{(answer is { Accepted: false, Form: { } offer } ? $", offers {EnumWords.Plain(offer)}" : "")}";

    private string Claimed(Toll toll) =>
        $"{(toll.AtLeast ? "at least " : "")}{toll.Least}{(toll.Most is { } most ? $"–{most}" : "")} {EnumWords.Plain(toll.Measure)}{(toll.Civilians ? " (civilians)" : "")}"
        + $"{(toll.Of is { } of ? $" of {cast.Name(of)}" : "")}{(toll.ClaimedBy is { } by ? $", says {cast.Name(by)}" : "")}";

    private void Table(string title, string[] columns, IEnumerable<string[]> rows)
    {
        var table = terminal.Table(columns).Title(terminal.Escape(title), Style.Parse("bold"));
        foreach (var row in rows)
        {
            table.AddRow([.. row.Select(cell => (IRenderable)new Markup(terminal.Escape(cell)))]);
        }

        if (table.Rows.Count > 0)
        {
            terminal.Out.Write(table);
        }
    }
}
