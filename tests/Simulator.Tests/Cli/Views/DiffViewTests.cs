using Simulator.Application.Branches;
using Simulator.Cli.Views;
using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Statements;
using Simulator.Domain.Values;
using Simulator.Reports.Timelines;
using Simulator.Tests.Application.Branches;

namespace Simulator.Tests.Cli.Views;

public class DiffViewTests
{
    [Fact]
    public void A_branch_is_shown_beside_the_record() => Approval.Matches("diff-monitoring.txt", Shown(120, unicode: true, Monitoring.Diff()));

    [Fact]
    public void A_branch_is_shown_on_a_narrow_terminal_without_Unicode()
    {
        var text = Shown(80, unicode: false, Monitoring.Diff());
        Approval.Matches("diff-monitoring-ascii.txt", text);
        Assert.All(text, character => Assert.True(char.IsAscii(character)));
        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
    }

    [Fact]
    public void Two_that_are_the_same_are_said_to_be()
    {
        var text = Shown(120, unicode: true, Monitoring.BesideWhole(Reading.House, Reading.House));
        Assert.Contains("Nothing differs since the fork: 29 moves on both.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Differences", text, StringComparison.Ordinal);
        Assert.DoesNotContain("≠", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_readings_of_one_record_are_shown_with_what_they_tell_otherwise()
    {
        var text = Shown(120, unicode: true, Monitoring.BesideWhole(Reading.House, Reading.House.Following(new("C07"), new("S3"))));
        Assert.Contains("Assumed: Others are right. C07=S3", text, StringComparison.Ordinal);
        Assert.Contains("~  29–30 Nov 2025 →  ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_effects_and_changes_are_summed_up()
    {
        TimelineEvent[] many = [.. Enumerable.Range(1, 120).Select(place => new TimelineEvent(
            new(place, 0, 0, new byte[8]), Monitoring.LastCommon.Version + place,
            new StatementMade(new("pakistan"))
            {
                Account = new(When.On(new(2025, 11, 5)), "[They] speak.", Causes: place == 1 ? [] : [new(1, 0, 0, new byte[8])]),
            }))];

        var text = Shown(
            120, unicode: true, Monitoring.Beside(new(Monitoring.Talks, null, Reading.House, many), new(Monitoring.Branch, null, Reading.House, [])));

        Assert.Contains("and 109 more; --json has them all", text, StringComparison.Ordinal);
        Assert.Contains("− 99 other changes had no effect", text, StringComparison.Ordinal);
        Assert.Contains("− Only the first 100 changes were followed, 20 later ones not.", text, StringComparison.Ordinal);
        Assert.Contains("[They] speak.", text, StringComparison.Ordinal);
    }

    private static string Shown(int width, bool unicode, Diff diff) =>
        Page.Printed(width, unicode, terminal => new DiffView(terminal, DiffReport.Of(diff)).Show());
}
