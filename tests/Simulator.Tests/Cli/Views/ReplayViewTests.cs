using Simulator.Application.Timelines;
using Simulator.Cli.Views;
using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Events;
using Simulator.Reports.Timelines;
using Simulator.Tests.Files.Cases;

namespace Simulator.Tests.Cli.Views;

public class ReplayViewTests
{
    [Fact]
    public void The_talks_begin_with_what_led_to_them() =>
        Approval.Matches("replay-beginning.txt", Replayed(120, unicode: true, [.. Told.Talks2025.Take(5)]));

    [Fact]
    public void Riyadh_is_told_with_its_rival_account() => Approval.Matches("replay-riyadh.txt", Replayed(120, unicode: true, [Told.Row("T65")]));

    [Fact]
    public void Riyadh_is_told_on_a_narrow_terminal_without_Unicode()
    {
        var text = Replayed(80, unicode: false, [Told.Row("T65")]);
        Approval.Matches("replay-riyadh-ascii.txt", text);
        Assert.All(text, character => Assert.True(char.IsAscii(character)));
        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
    }

    [Fact]
    public void A_replay_of_nothing_says_so() =>
        Assert.EndsWith("No event matches.\n", Replayed(120, unicode: true, []), StringComparison.Ordinal);

    [Fact]
    public void Another_reading_is_named_before_it_is_told() =>
        Assert.Contains(
            "Reading: C07=S3; the house reading for the rest.",
            Replayed(120, unicode: true, [], Reading.House.Following(new("C07"), new("S3"))), StringComparison.Ordinal);

    [Theory]
    [InlineData(Origin.Hypothetical, " HYPOTHETICAL")]
    [InlineData(Origin.Simulated, " SIMULATED")]
    public void What_did_not_happen_is_marked(Origin origin, string mark)
    {
        var sample = Samples.OfEveryKind[0];
        Assert.Contains(
            mark, Replayed(120, unicode: true, [.. Told.Replay([sample with { Account = sample.Account with { Origin = origin } }])]),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_branch_is_told_with_its_hypothesis_and_its_fork()
    {
        var text = Replayed(200, unicode: true, [.. Told.Replay([Samples.Named(nameof(ScenarioBranched))])]);
        Assert.Contains("scenario branched HYPOTHETICAL", text, StringComparison.Ordinal);
        Assert.Contains("Assumed: What if the \"fund\" – Łódź's – opens?", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_replay_of_a_branch_says_so_before_it_begins_and_after_it_has_ended()
    {
        var branched = (ScenarioBranched)Samples.Named(nameof(ScenarioBranched));
        var text = Printed(
            200, unicode: true,
            new(SeededCase.Talks2025.Case, Reading.House, Told.Replay([branched]).ToAsyncEnumerable(), new("[fund]"), branched));
        Assert.Contains("HYPOTHETICAL [fund] forks from river-talks on ", text, StringComparison.Ordinal);
        Assert.Contains("after version 7; what follows did not happen. Assumed: What if the \"fund\"", text, StringComparison.Ordinal);
        Assert.Contains("Where the talks would stand on ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_look_like_markup_are_shown_as_they_are()
    {
        var sample = Samples.OfEveryKind[0];
        var account = sample.Account with
        {
            Row = new("[T1]"),
            Sources = [new("[red]")],
            Actors = [new("[/]")],
            Claims = [new("[C1]")],
            Text = "[bold]",
            Place = "[x]",
        };
        var text = Replayed(120, unicode: true, [.. Told.Replay([sample with { Account = account }])]);
        Assert.All(["[T1]", "[red]", "[/]", "[C1]", "[bold]", "[x]"], shown => Assert.Contains(shown, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_kind_can_be_told() =>
        Assert.Contains(
            $"{Samples.OfEveryKind.Count} events, {Samples.OfEveryKind.Count} rival accounts.",
            Replayed(100, unicode: true, [.. Told.Replay(Samples.OfEveryKind)]), StringComparison.Ordinal);

    [Fact]
    public void The_ledgers_show_the_tolls_as_each_side_claims_them() =>
        Approval.Matches(
            "state-2025-11-16.txt",
            Page.Printed(140, unicode: true, terminal => StateView.Show(terminal, StateReport.Of(Told.StateAfter("T59"), []), all: true)));

    private static string Replayed(int width, bool unicode, IReadOnlyList<ReplayStep> events, Reading? reading = null) =>
        Printed(width, unicode, new(SeededCase.Talks2025.Case, reading ?? Reading.House, events.ToAsyncEnumerable(), new("pak-afg-2025")));

    private static string Printed(int width, bool unicode, Replay replay) => Page.Printed(width, unicode, terminal =>
    {
        var report = new ReplayReport(replay);
        var view = new ReplayView(terminal, report);
        view.Begin();
        foreach (var entry in report.EntriesAsync().ToBlockingEnumerable())
        {
            view.Show(entry);
        }

        view.End();
    });
}
