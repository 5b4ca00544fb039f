using Simulator.Domain.Levers;
using Simulator.Engine.Runs;

namespace Simulator.Tests.Engine;

/// <summary>What goes beyond a ceasefire has to pass the capitals.</summary>
public sealed class RatificationTests
{
    private const int Runs = 2_000;

    private static readonly ModelEventKind[] Refusals = [ModelEventKind.ClaimantRefuses, ModelEventKind.AddresseeRefuses];

    [Fact]
    public void Capitals_refuse_a_part_of_what_goes_beyond_a_ceasefire_and_never_a_ceasefire()
    {
        var refused = Refused(Talks.RunInput([], Talks.End));

        Assert.All(refused, entry => Assert.InRange(entry.ModelEvent.Value, 2, 4));
        Assert.All(Refusals, kind => Assert.Contains(refused, entry => entry.Kind == kind));
        Assert.InRange(refused.Length, Runs / 20, Runs / 2);
    }

    [Fact]
    public void The_more_is_decided_in_the_capitals_the_more_they_refuse()
    {
        int Refused(double weight) => RatificationTests.Refused(Talks.RunInput(
            [new FactorChanged(new("S1"), weight) { Account = ReferenceCase.On(Talks.Card.Opens) }], Talks.End)).Length;

        Assert.True(Refused(2) > 2 * Refused(1));
        Assert.True(Refused(0) < Refused(1) / 2);
    }

    [Fact]
    public void Without_the_added_steps_nobody_refuses() =>
        Assert.Empty(Refused(Talks.RunInput([], Talks.End, StochasticModel.Of(Talks.Case, added: false))));

    [Fact]
    public void A_refusal_leaves_the_rung_and_counts_as_a_failed_round()
    {
        var premise = Talks.RunInput([], Talks.End);
        var run = Enumerable.Range(0, Runs).Select(run => Lived.Of(premise, 1, (ulong)run)).First(
            run => run.Entries.Any(entry => Refusals.Contains(entry.Kind)));
        var day = run.Entries.First(entry => Refusals.Contains(entry.Kind)).Day - premise.FirstDay;

        Assert.Equal(run.Evenings[day - 1].Rung, run.Evenings[day].Rung);
        Assert.Equal(run.Evenings[day - 1].FailedRounds + 1, run.Evenings[day].FailedRounds);
    }

    private static Entry[] Refused(RunInput premise) =>
        [.. Enumerable.Range(0, Runs).SelectMany(run => Lived.Of(premise, 1, (ulong)run).Entries).Where(entry => Refusals.Contains(entry.Kind))];
}
