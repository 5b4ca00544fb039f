using Simulator.Domain.Commitments;
using Simulator.Domain.Events;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Talks;
using Simulator.Domain.Values;
using Simulator.Domain.Violence;
using Simulator.Engine.Runs;

namespace Simulator.Tests.Engine;

/// <summary>A mechanism is agreed on, begins to work after its lag, and ends with the agreement.</summary>
public sealed class MechanismTests
{
    private static readonly ValueList<ActorId> Both = [ReferenceCase.Claimant, ReferenceCase.Addressee];

    [Fact]
    public void A_mechanism_begins_to_work_when_its_lag_is_over_and_sees_as_much_as_its_quality()
    {
        var run = Told(30, Established(5, quality: 0.45, lag: 10));

        Assert.Equal(
            new Entry(Day(15), new(ModelEventKind.MechanismOperates), Drawn: false),
            run.Entries.Single(entry => entry.Kind == ModelEventKind.MechanismOperates));
        Assert.Equal((3, 3), (run.Evenings[5].Rung, run.Evenings[15].Rung));
        Assert.Equal(0, Monitoring(run, 14));
        Assert.Equal(0.45, Monitoring(run, 15));
        Assert.True(run.End.Operated);
    }

    [Fact]
    public void A_mechanism_that_is_told_to_work_works_from_that_day_on()
    {
        var run = Told(30, Established(5, quality: 0.45, lag: 20), new MechanismBecameOperational { Account = On(9) });

        Assert.Equal(0, Monitoring(run, 8));
        Assert.Equal(0.45, Monitoring(run, 10));
        Assert.Single(run.Entries, entry => entry.Kind == ModelEventKind.MechanismOperates);
    }

    [Fact]
    public void A_mechanism_ends_with_the_agreement_and_begins_to_work_anew_where_one_is_agreed_on_anew()
    {
        var run = Told(60, Established(5, 0.45, lag: 2), new HostilitiesResumed(Both) { Account = On(20) }, Established(30, 0.35, lag: 4));

        Assert.Equal(0.45, Monitoring(run, 19));
        Assert.Equal(0, Monitoring(run, 20));
        Assert.Equal(0.35, Monitoring(run, 34));
        Assert.Equal([Day(7), Day(34)], run.Entries.Where(entry => entry.Kind == ModelEventKind.MechanismOperates).Select(entry => entry.Day));
    }

    [Fact]
    public void A_mechanism_that_ends_in_fighting_on_its_first_day_does_not_bring_the_agreement_back_when_it_is_written_down()
    {
        // As runs write a day down: first what begins in the morning, then the violence.
        var run = Told(
            30, Established(5, 0.45, lag: 10), new MechanismBecameOperational { Account = On(15) },
            new HostilitiesResumed(Both) { Account = On(15) });

        Assert.Equal((0, true, false), (run.End.Rung, run.End.Hostilities, run.End.Operates));
    }

    [Fact]
    public void A_mechanism_that_works_when_runs_begin_does_not_begin_to_work_once_more()
    {
        var before = Told([Established(5, 0.45, lag: 2)], from: 20, horizon: 40);
        var run = Lived.Of(before, 1);

        Assert.DoesNotContain(run.Entries, entry => entry.Kind == ModelEventKind.MechanismOperates);
        Assert.True(before.Start.Operated);
        Assert.Equal(0.45, Hazards.Monitoring(before.Start, before.Covariates[0], before.FirstDay));
    }

    [Fact]
    public void A_settlement_without_a_mechanism_brings_none()
    {
        var run = Told(20, new ComprehensiveAgreementReached(Both, [ReferenceCase.Issue]) { Account = On(5) });

        Assert.DoesNotContain(run.Entries, entry => entry.Kind == ModelEventKind.MechanismOperates);
        Assert.Equal(4, run.End.Rung);
        Assert.False(run.End.Operated);
    }

    [Fact]
    public void An_agreement_that_is_drawn_brings_a_mechanism_after_the_lag_of_the_case()
    {
        var premise = ReferenceCase.RunInput(131, [ReferenceCase.Applied(ModelVariable.Zone, 1, 0)], ReferenceCase.Model(added: true));
        var run = Lived.Of(premise, 1);

        var agreed = run.Entries.First(entry => entry.ModelEvent is { Kind: ModelEventKind.Agreement, Value: 3 });
        var works = run.Entries.First(entry => entry.Kind == ModelEventKind.MechanismOperates);
        Assert.Equal(agreed.Day + (int)premise.Model.Parameters.Lag, works.Day);
        Assert.Equal(ReferenceConstants.MechanismQuality, Monitoring(run, works.Day - premise.FirstDay));
    }

    private static MechanismEstablished Established(int day, double quality, int lag) =>
        new([ReferenceCase.Mediator], quality, lag) { Account = On(day) };

    private static Account On(int day) => ReferenceCase.On(ReferenceCase.Opens.AddDays(day));

    private static int Day(int day) => ReferenceCase.Opens.DayNumber + day;

    private static double Monitoring(Lived run, int day) => Hazards.Monitoring(run.Evenings[day], default, Day(day));

    /// <summary>A run in which nothing is left to chance.</summary>
    private static Lived Told(int horizon, params NegotiationEvent[] events) => Lived.Of(
        RunInput.Of(
            ReferenceCase.Model(added: true),
            new(ReferenceCase.Before, events, ReferenceCase.Opens.AddDays(horizon), ReferenceCase.Opens.AddDays(horizon)),
            ReferenceCase.Opens, ReferenceCase.Opens.AddDays(horizon)),
        seed: 1);

    private static RunInput Told(NegotiationEvent[] events, int from, int horizon) => RunInput.Of(
        ReferenceCase.Model(added: true), new([.. ReferenceCase.Before, .. events], []), ReferenceCase.Opens.AddDays(from),
        ReferenceCase.Opens.AddDays(horizon));
}
