using Simulator.Application.Branches;
using Simulator.Domain.Branching;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Store;
using Simulator.Tests.Files.Cases;

namespace Simulator.Tests.Cli;

/// <summary>Trees of branches to draw.</summary>
internal static class Grove
{
    private static readonly TimelineId Talks = new("pak-afg-2025");

    /// <summary>
    /// The talks of 2025 with branches of branches, an archived one, one that leaves early, and more than are shown; and another case without any.
    /// </summary>
    public static TreeShown Sample { get; } = new(
        new("joint-patrols"),
        [
            Root(SeededCase.Fictional.Case.Id.Value, 15, Phase.BetweenRounds, Rung.Monitored),
            Root(Talks.Value, 76, Phase.Stalled, Rung.Interim),
            Forking(
                Talks, "T44", "third-round", 1, Phase.BetweenRounds,
                "A third round is held within a week, in Doha instead of Istanbul, with Qatar alone in the chair and Türkiye as an observer.",
                siblings: 99_984),
            Forking(Talks, "T46", "monitoring-accepted", 3, Phase.BetweenRounds, "Kabul accepts a joint monitoring mechanism.", siblings: 99_984),
            Forking(Talks, "T46", "ultimatum", 2, Phase.Collapsed, "Islamabad sets a date: \"sign or else\".", siblings: 99_984, archived: true),
            Forking(
                Talks, "T59", "a-very-long-name-that-somebody-found-telling-enough-to-give-it-to-a-branch-in-a-hurry-before-class-1", 1,
                Phase.Collapsed, "Somebody blinks.", siblings: 99_984),
            Forking(new("monitoring-accepted"), 48, After("pak-afg-2025"), "joint-patrols", 2, Phase.Settled, "Patrols are joint."),
            Forking(new("joint-patrols"), "T30", "earlier", 1, Phase.BetweenRounds, "The strikes are answered by talks."),
        ],
        new Dictionary<TimelineId, string>
        {
            [Talks] = SeededCase.Talks2025.Case.Title,
            [SeededCase.Fictional.Case.Id] = SeededCase.Fictional.Case.Title,
        });

    /// <summary>A line of branches, each of which leaves the one before.</summary>
    public static TreeShown Deep(int depth) => new(
        null,
        [
            Root("b0", 76, Phase.Stalled, Rung.Interim),
            .. Enumerable.Range(1, depth).Select(number =>
                Forking(
                    new($"b{number - 1}"), 75 + number, number == 1 ? Told.Row("T75").Event : After($"b{number - 2}"), $"b{number}", 1,
                    Phase.Stalled, $"Step {number} is taken, whatever it is.")),
        ],
        new Dictionary<TimelineId, string>());

    /// <summary>A root with one branch that supposes this.</summary>
    public static TreeShown Supposing(string hypothesis, string name = "branch") => new(
        null,
        [Root("root", 76, Phase.Stalled, Rung.Interim), Forking(new("root"), "T46", name, 1, Phase.Stalled, hypothesis)],
        new Dictionary<TimelineId, string> { [new("root")] = hypothesis });

    private static BranchSummary Root(string name, long version, Phase phase, Rung rung) => new(
        new(new(name), null, version, new(2007, 1, 1), new(2025, 12, 31), phase, rung, DateTimeOffset.UnixEpoch), 0, null, null, 0);

    private static BranchSummary Forking(
        TimelineId parent, string row, string name, int own, Phase phase, string hypothesis, long siblings = 1, bool archived = false) =>
        Forking(parent, Told.Row(row).Version, Told.Row(row).Event, name, own, phase, hypothesis, siblings, archived);

    private static BranchSummary Forking(
        TimelineId parent, long fork, NegotiationEvent after, string name, int own, Phase phase, string hypothesis, long siblings = 1,
        bool archived = false)
    {
        var day = after.Account.When.Effective();
        var begun = new ScenarioBranched(parent, fork, hypothesis) { Account = new(When.On(day), "Leaves.", Origin: Origin.Hypothetical) };
        return new(
            new(new(name), parent, fork + own, new(2007, 1, 1), day.AddDays(own - 1), phase, Rung.Interim, DateTimeOffset.UnixEpoch, archived),
            fork, begun, after, siblings);
    }

    private static ScenarioBranched After(string parent) =>
        new(new(parent), 47, "It branched.") { Account = new(When.On(new(2025, 11, 2)), "Leaves.", Origin: Origin.Hypothetical) };
}
