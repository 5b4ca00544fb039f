using Simulator.Domain.Ceasefires;
using Simulator.Domain.Events;
using Simulator.Domain.Talks;
using Simulator.Domain.Values;
using Simulator.Domain.Violence;
using Simulator.Engine.Chance;
using Simulator.Engine.Runs;

namespace Simulator.Tests.Engine;

/// <summary>What is fixed before chance, and what is refused.</summary>
public sealed class RunInputTests
{
    private static readonly DateOnly Opens = ReferenceCase.Opens;
    private static readonly ValueList<ActorId> Both = [ReferenceCase.Claimant, ReferenceCase.Addressee];

    [Fact]
    public void Runs_cannot_begin_before_the_model_opens() => Assert.Contains(
        "Runs would begin on 2025-10-17. Allowed: from 2025-10-18 on, when the model opens.",
        Assert.Throws<ArgumentOutOfRangeException>(() => RunInput.Of(ReferenceCase.Model(), new([], []), Opens.AddDays(-1), Opens)).Message);

    [Fact]
    public void Runs_cannot_end_before_they_begin() => Assert.Contains(
        "Runs would end on 2025-10-16. Allowed: from 2025-10-18 on, when they begin.",
        Assert.Throws<ArgumentOutOfRangeException>(() => RunInput.Of(ReferenceCase.Model(), new([], []), Opens, Opens.AddDays(-2))).Message);

    [Theory]
    [InlineData("taau", 0.06, "Unknown parameter 'taau'. Allowed: lam0, b_talk, ")]
    [InlineData("tau", 0.5, "tau = 0.5 is outside its range. Allowed: from 0.04 to 0.1.")]
    [InlineData("tau", 0.039, "tau = 0.039 is outside its range. Allowed: from 0.04 to 0.1.")]
    [InlineData("tau", double.NaN, "tau = NaN is outside its range. Allowed: from 0.04 to 0.1.")]
    public void An_unknown_parameter_and_a_value_outside_its_range_are_refused(string id, double value, string message)
    {
        var instead = new Dictionary<string, double>(StringComparer.Ordinal) { [id] = value };

        Assert.Contains(message, Assert.Throws<ArgumentException>(() => ReferenceCase.Model(instead: instead)).Message);
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => ReferenceCase.Model().With(instead)).Message);
    }

    [Fact]
    public void The_ends_of_a_range_belong_to_it() => Assert.All(
        ReferenceCase.Case.Model!.Parameters.SelectMany(parameter => new[] { (parameter.Id, parameter.Least), (parameter.Id, parameter.Most) }),
        one => ReferenceCase.Model(instead: new Dictionary<string, double>(StringComparer.Ordinal) { [one.Id] = one.Item2 }));

    [Fact]
    public void A_case_without_a_model_cannot_be_simulated() => Assert.Contains(
        "The case 'reference' has no model.",
        Assert.Throws<ArgumentException>(() => StochasticModel.Of(ReferenceCase.Case with { Model = null })).Message);

    [Fact]
    public void Numbers_that_differ_are_another_version()
    {
        var other = ReferenceCase.Model(instead: new Dictionary<string, double>(StringComparer.Ordinal) { ["tau"] = 0.07 });

        Assert.Equal(ReferenceCase.Model().Version, ReferenceCase.Model().Version);
        Assert.Distinct([ReferenceCase.Model().Version, ReferenceCase.Model(added: true).Version, other.Version]);
        Assert.Equal(other.Version, ReferenceCase.Model().With(new Dictionary<string, double>(StringComparer.Ordinal) { ["tau"] = 0.07 }).Version);
    }

    [Fact]
    public void What_is_told_of_later_days_happens_in_every_run()
    {
        NegotiationEvent[] given =
        [
            new AttackCarriedOut(ReferenceCase.Claimant, ReferenceCase.Spoiler) { Account = On(4) },
            new RoundHeld(ReferenceCase.Track, Both, [ReferenceCase.Mediator], RoundOutcome.Collapse) { Account = On(9) },
        ];
        var premise = ReferenceCase.RunInput(20, given);

        for (ulong run = 0; run < 50; run++)
        {
            var told = Lived.Of(premise, 1, run).Entries.Where(entry => !entry.Drawn);
            Assert.Equal(
                [(4, ModelEventKind.Attack), (9, ModelEventKind.RoundBegins), (9, ModelEventKind.RoundFails)],
                told.Select(entry => (entry.Day - premise.FirstDay, entry.Kind)));
        }
    }

    [Fact]
    public void Until_the_record_is_left_what_no_party_decides_is_as_recorded()
    {
        var premise = RunInput.Of(ReferenceCase.Model(), new(ReferenceCase.Before, [], OutsideUntil: Opens.AddDays(30)), Opens, Opens.AddDays(60));
        var drawn = Enumerable.Range(0, 50).SelectMany(run => Lived.Of(premise, 1, (ulong)run).Entries)
            .Where(entry => entry.Kind is ModelEventKind.Attack or ModelEventKind.MediatorJoins).ToArray();

        Assert.All(drawn, entry => Assert.InRange(entry.Day - premise.FirstDay, 31, 60));
        Assert.NotEmpty(drawn);
    }

    [Fact]
    public void Until_the_record_is_left_what_the_parties_decide_is_as_recorded()
    {
        var premise = RunInput.Of(ReferenceCase.Model(), new(ReferenceCase.Before, [], PartiesUntil: Opens.AddDays(30)), Opens, Opens.AddDays(60));
        var early = Enumerable.Range(0, 50).SelectMany(run => Lived.Of(premise, 1, (ulong)run).On(day => day <= premise.FirstDay + 30)).ToArray();

        Assert.All(early, entry => Assert.Contains(entry.Kind, new[] { ModelEventKind.Attack, ModelEventKind.MediatorJoins }));
        Assert.NotEmpty(early);
    }

    [Fact]
    public void Where_nothing_is_left_to_chance_all_runs_are_the_record()
    {
        var until = Talks.End;
        var record = Talks.Record(until);

        Assert.Equal(
            (Outcome.Frozen, 4, 2, 4, 1, 2, false),
            (record.Outcome, record.Rounds, record.HighestRung, record.Attacks, record.Strikes, record.Fires, record.Relapsed));
    }

    [Fact]
    public void A_party_that_says_that_the_ceasefire_does_not_hold_makes_it_erode()
    {
        NegotiationEvent ceasefire = new CeasefireAgreed(Both, Form.Written) { Account = On(0) };
        NegotiationEvent disowned = new CeasefireStatusClaimed(ReferenceCase.Claimant, CeasefireStatus.NotHolding) { Account = On(5) };
        RunInput Told(params NegotiationEvent[] given) => RunInput.Of(
            ReferenceCase.Model(), new(ReferenceCase.Before, given, Opens.AddDays(9), Opens.AddDays(9)), Opens, Opens.AddDays(9));
        bool Erodes(RunInput premise) => RunOutcome.Of(premise, Simulation.Run(premise, new RunDraws(1, 0), default(NoListener))).Eroding;

        Assert.Equal((false, true), (Erodes(Told(ceasefire)), Erodes(Told(ceasefire, disowned))));
    }

    [Fact]
    public void Events_before_the_first_day_are_lived_and_not_counted()
    {
        NegotiationEvent[] before =
        [
            new CeasefireAgreed(Both, Form.Written) { Account = On(1) },
            new AttackCarriedOut(ReferenceCase.Claimant, ReferenceCase.Spoiler) { Account = On(3) },
            new AirStrikeCarriedOut(ReferenceCase.Claimant, ReferenceCase.Addressee) { Account = On(3) },
        ];
        var start = RunInput.Of(ReferenceCase.Model(), new([.. ReferenceCase.Before, .. before], []), Opens.AddDays(5), Opens.AddDays(9)).Start;

        Assert.Equal((1, 0, 0, 1), (start.Rung, start.Attacks, start.Strikes, start.Incidents(3)));
        Assert.True(start.Trust < ReferenceCase.Model().Parameters.Trust);
    }

    private static Account On(int day) => ReferenceCase.On(Opens.AddDays(day));
}
