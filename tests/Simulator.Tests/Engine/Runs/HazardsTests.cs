using Simulator.Domain.Cases;
using Simulator.Domain.Ceasefires;
using Simulator.Domain.Events;
using Simulator.Domain.ModelCards;
using Simulator.Engine.Ensembles;
using Simulator.Engine.Runs;

namespace Simulator.Tests.Engine.Runs;

/// <summary>What monitoring, a lapsed ceasefire and the bounds of rates do.</summary>
public sealed class HazardsTests
{
    private static readonly StochasticModel Model = ReferenceCase.Model(added: true);
    private static readonly Parameters Numbers = Model.Parameters;
    private static readonly ModelState Ceasefire = ModelState.Opening(Numbers, mediators: 2, firstRound: null) with { Rung = 1 };

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.15)]
    [InlineData(0.25)]
    public void Monitoring_that_sees_little_stirs_up_more_than_it_calms(double quality)
    {
        // At its worst, half of the low quality, it stirs up the whole of the parameter.
        Assert.True(Hazards.MonitoringEffect(quality, Numbers) < quality);
        Assert.True(Hazards.MonitoringEffect(0.15, Numbers) <= Hazards.MonitoringEffect(quality, Numbers));
        Assert.Equal(0.15 - Numbers.Backfire, Hazards.MonitoringEffect(0.15, Numbers), 1e-12);
        Assert.True(Fire(quality) > Fire(0) == Hazards.MonitoringEffect(quality, Numbers) < 0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.3)]
    [InlineData(0.31)]
    [InlineData(0.6)]
    [InlineData(1)]
    public void From_a_quality_of_three_tenths_on_it_only_calms(double quality)
    {
        Assert.Equal(quality, Hazards.MonitoringEffect(quality, Numbers));
        Assert.True(Fire(quality) <= Fire(0) && Escalation(quality) <= Escalation(0) && Strike(quality) <= Strike(0));
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.15)]
    public void Without_the_added_steps_it_always_calms(double quality) =>
        Assert.Equal(quality, Hazards.MonitoringEffect(quality, ReferenceCase.Model().Parameters));

    [Fact]
    public void A_mechanism_of_low_quality_raises_disputes_in_runs_and_one_of_middling_quality_does_not()
    {
        RunInput Watched(double level) => ReferenceCase.RunInput(74, [ReferenceCase.Applied(ModelVariable.Monitoring, level, 0)], Model);
        Sign Fire(double level) => Comparison.Of(Watched(level), Watched(0), 1, 10_000, Talks.Effort).SignOf(Measure.BorderFire);

        Assert.Equal((Sign.Increase, Sign.Decrease), (Fire(0.12), Fire(0.4)));
    }

    [Fact]
    public void A_ceasefire_that_lapsed_leaves_room_for_escalation()
    {
        NegotiationEvent[] lapses = [new CeasefireExpired { Account = ReferenceCase.On(ReferenceCase.Opens.AddDays(3)) }];

        // Nothing can be agreed on, so that no ceasefire comes back.
        NegotiationEvent[] never = [ReferenceCase.Applied(ModelVariable.ClaimantMinimum, 1, 1)];
        var (lapsed, without) = (
            EnsembleResult.Of(ReferenceCase.RunInput(60, [.. never, .. lapses], Model), 1, 2_000, Talks.Effort),
            EnsembleResult.Of(ReferenceCase.RunInput(60, never, Model), 1, 2_000, Talks.Effort));

        Assert.True(lapsed.Relapsed > without.Relapsed);
        Assert.True(Hazards.Escalation(Ceasefire with { Rung = 0, Lapsed = true }, Calm, 0, Numbers, default(NoTerms)) > Escalation(0));
    }

    [Fact]
    public void Where_there_never_was_a_ceasefire_nothing_can_break()
    {
        NegotiationEvent[] never = [ReferenceCase.Applied(ModelVariable.ClaimantMinimum, 1, 0)];
        var survey = EnsembleResult.Of(ReferenceCase.RunInput(60, never, Model), 1, 2_000, Talks.Effort);

        Assert.Equal((0, 2_000), (survey.Relapsed, survey.Outcomes[(int)Outcome.NoCeasefire]));
    }

    [Fact]
    public void The_rate_of_rounds_never_exceeds_its_bound() => Supposed.Whatever(supposed =>
    {
        var premise = supposed.RunInput();
        foreach (var (evening, at) in supposed.Run().Evenings.Select((evening, at) => (evening, at)))
        {
            Assert.True(Math.Exp(Hazards.Round(evening, premise.Covariates[at], premise.Model.Parameters, default(NoTerms)))
                <= Hazards.RoundAtMost(evening, premise.Covariates[at], premise.Model.Parameters));
        }
    });

    private static Covariates Calm => Covariates.Of(new(), Numbers);

    private static double Fire(double monitoring) => Hazards.Fire(Ceasefire, Calm, monitoring, Numbers, default(NoTerms));

    private static double Escalation(double monitoring) => Hazards.Escalation(Ceasefire, Calm, monitoring, Numbers, default(NoTerms));

    private static double Strike(double monitoring) => Hazards.Strike(Ceasefire, Calm, 739_600, monitoring, Numbers, default(NoTerms));
}
