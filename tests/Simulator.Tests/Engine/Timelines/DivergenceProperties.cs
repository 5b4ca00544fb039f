using FsCheck;
using FsCheck.Fluent;
using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.State;
using Simulator.Engine.Timelines;
using static Simulator.Tests.Domain.TimelineEvents;

namespace Simulator.Tests.Engine.Timelines;

/// <summary>What is true of any two timelines of a tree.</summary>
public class DivergenceProperties
{
    [Fact]
    public void A_timeline_does_not_differ_from_itself() => OfAll(pair =>
    {
        var found = Divergence.Between(pair.One, pair.One);
        Assert.Equal((0, 0, 0), (found.OnlyOne.Count, found.OnlyOther.Count, found.Retold.Count));
        Assert.Equal(pair.One.Select(move => new OnBoth(move, move)), found.Same);
    });

    [Fact]
    public void What_differs_is_the_same_from_either_side() => OfAll(pair =>
    {
        var (found, mirrored) = (Divergence.Between(pair.One, pair.Other), Divergence.Between(pair.Other, pair.One));
        Assert.Equal(found.OnlyOne, mirrored.OnlyOther);
        Assert.Equal(found.OnlyOther, mirrored.OnlyOne);
        Assert.Equivalent(Versions(found.Retold), Versions(mirrored.Retold).Select(versions => (versions.Item2, versions.Item1)), strict: true);
        Assert.Equivalent(Versions(found.Same), Versions(mirrored.Same).Select(versions => (versions.Item2, versions.Item1)), strict: true);
    });

    [Fact]
    public void Every_move_of_both_is_in_exactly_one_list() => OfAll(pair =>
    {
        var found = Divergence.Between(pair.One, pair.Other);
        OnBoth[] both = [.. found.Retold, .. found.Same];
        Assert.Equal(pair.One, found.OnlyOne.Concat(both.Select(on => on.One)).OrderBy(move => move.Version));
        Assert.Equal(pair.Other, found.OnlyOther.Concat(both.Select(on => on.Other)).OrderBy(move => move.Version));
    });

    [Fact]
    public void What_is_enabled_is_refused_without_the_change_and_possible_with_it() => OfAll(pair =>
    {
        foreach (var influence in Influences(pair))
        {
            var gone = influence.Enabled.Select(effect => effect.On).Append(influence.Change).ToHashSet();
            foreach (var (on, broken, cause, _) in influence.Enabled)
            {
                var before = pair.One.Where(move => move.Version < on.Version).ToArray();
                Assert.DoesNotContain(Rules.BrokenBy(After(pair, before), on.Event), found => found.Rule == broken?.Rule);
                Assert.True(
                    broken is null
                        ? gone.Contains(cause!)
                        : Rules.BrokenBy(After(pair, before.Where(move => !gone.Contains(move))), on.Event).Contains(broken));
            }
        }
    });

    [Fact]
    public void What_is_blocked_is_refused_with_the_change_and_possible_without_it() => OfAll(pair =>
    {
        foreach (var influence in Influences(pair))
        {
            var gone = influence.Enabled.Select(effect => effect.On).Append(influence.Change).ToHashSet();
            foreach (var (on, broken, _, _) in influence.Blocked.Where(effect => effect.Broken is not null))
            {
                var before = pair.One.Where(move => move.Day <= on.Day).ToArray();
                Assert.Contains(broken, Rules.BrokenBy(After(pair, before), on.Event));
                Assert.DoesNotContain(
                    Rules.BrokenBy(After(pair, before.Where(move => !gone.Contains(move))), on.Event), found => found.Rule == broken!.Rule);
            }
        }
    });

    private static IEnumerable<Influence> Influences(PairOfBranches pair)
    {
        var found = Divergence.Between(pair.One, pair.Other);
        return Influence.Of(pair.Common, pair.One, found.OnlyOne, found.OnlyOther, NothingContradicts);
    }

    private static NegotiationState After(PairOfBranches pair, IEnumerable<TimelineEvent> moves) =>
        Negotiation.Fold(moves.Select(move => move.Event), pair.Common);

    private static IEnumerable<(long, long)> Versions(IEnumerable<OnBoth> both) => both.Select(on => (on.One.Version, on.Other.Version));

    private static void OfAll(Action<PairOfBranches> holds) =>
        Prop.ForAll<int, byte[], byte[]>((seed, one, other) => holds(PairOfBranches.Played(seed, one, other))).QuickCheckThrowOnFailure();
}
