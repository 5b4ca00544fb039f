using Simulator.Domain.ModelCards;

namespace Simulator.Tests.Engine;

/// <summary>What is true of any run, whatever is supposed.</summary>
public sealed class RunProperties
{
    [Fact]
    public void The_same_luck_and_the_same_levers_tell_the_same_run() => Supposed.Whatever(supposed =>
    {
        var (once, again) = (supposed.Run(), supposed.Run());

        Assert.Equal(once.Entries, again.Entries);
        Assert.Equal(once.Evenings, again.Evenings);
    });

    [Fact]
    public void Levers_that_do_nothing_leave_the_run_of_the_parent() => Supposed.Whatever(supposed =>
    {
        var parent = (supposed with { Levers = [] }).Run();
        var idle = supposed.Levers.Where(lever => lever.Variable != ModelVariable.BorderClosure).Select(lever => lever with { Level = 0 });
        var late = supposed.Levers.Select(lever => lever with { Day = supposed.Horizon + 1 + lever.Day });

        Assert.Equal(parent.Entries, (supposed with { Levers = [.. idle] }).Run().Entries);
        Assert.Equal(parent.Evenings, (supposed with { Levers = [.. late] }).Run().Evenings);
    });

    [Fact]
    public void What_is_changed_from_a_day_on_leaves_the_days_before_alone() => Supposed.Whatever(supposed =>
    {
        if (supposed.Levers is not [var changed, .. var others])
        {
            return;
        }

        var (with, without) = (supposed.Run(), (supposed with { Levers = others }).Run());
        var before = ReferenceCase.Opens.DayNumber + changed.Day;
        Assert.Equal(without.On(day => day < before), with.On(day => day < before));
        Assert.Equal(without.Evenings.Take(changed.Day), with.Evenings.Take(changed.Day));
    });

    [Fact]
    public void A_longer_run_begins_like_a_shorter_one() => Supposed.Whatever(supposed =>
    {
        var (shorter, longer) = (supposed.Run(), supposed.Run(horizon: supposed.Horizon + 40));

        Assert.Equal(shorter.Evenings, longer.Evenings.Take(shorter.Evenings.Count));
        Assert.Equal(shorter.Entries, longer.Entries.Take(shorter.Entries.Count));
    });

    [Fact]
    public void A_run_of_no_days_stays_where_it_starts() => Supposed.Whatever(supposed =>
    {
        var premise = supposed.RunInput(horizon: -1);
        var run = Lived.Of(premise, (ulong)supposed.Seed);

        Assert.Equal(premise.Start, run.End);
        Assert.Equal(premise.Model.Parameters.Trust, run.End.Trust);
        Assert.Empty(run.Entries);
    });

    [Fact]
    public void Every_number_of_the_state_stays_within_its_range() => Supposed.Whatever(supposed => Assert.All(supposed.Run().Evenings, state =>
    {
        Assert.InRange(state.Trust, double.Epsilon, 1);
        Assert.InRange(state.ClaimantHurt, 0, 1);
        Assert.InRange(state.AddresseeHurt, 0, 1);
        Assert.InRange(state.ClaimantLockIn, 0.1, 1);
        Assert.InRange(state.AddresseeLockIn, 0.1, 1);
        Assert.InRange(state.Leverage, 0, 1);
        Assert.InRange(state.StrikeMemory, 0, 15);
        Assert.InRange(state.Rung, 0, 4);
        Assert.InRange(state.HighestRung, state.Rung, 4);
        Assert.InRange(state.FailedRounds, 0, int.MaxValue);
    }));
}
