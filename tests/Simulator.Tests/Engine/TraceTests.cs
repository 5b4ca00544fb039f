using Simulator.Domain;
using Simulator.Domain.Events;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Violence;
using Simulator.Engine.Chance;
using Simulator.Engine.Runs;
using Simulator.Engine.Statistics;

namespace Simulator.Tests.Engine;

/// <summary>One run told step by step: its reasons, and its events written down.</summary>
public sealed class TraceTests
{
    private const int Horizon = 131;

    public static TheoryData<string> Suppositions { get; } = ["nothing", "package", "strikes and edict"];

    [Theory]
    [MemberData(nameof(Suppositions))]
    public void The_terms_of_every_draw_add_up_to_its_log_odds_or_log_rate(string supposed)
    {
        foreach (var explained in Traces(supposed, 40).SelectMany(trace => trace.Steps).SelectMany(step => step.Why))
        {
            var sum = explained.Terms.Sum(term => term.Value);
            Assert.Equal(explained.Sum, sum, 1e-9);
            Assert.InRange(explained.Probability, 0, 1);
            Assert.Equal(
                explained.Probability,
                explained.Scale == TermScale.LogOdds ? 1 / (1 + Math.Exp(-sum)) : 1 - Math.Exp(-Math.Exp(sum)),
                1e-12);
            Assert.All(explained.Terms, term => Assert.False(string.IsNullOrWhiteSpace(term.Name)));
        }
    }

    [Theory]
    [MemberData(nameof(Suppositions))]
    public void Every_drawn_event_is_explained(string supposed)
    {
        foreach (var step in Traces(supposed, 40).SelectMany(trace => trace.Steps).Where(step => step.Drawn))
        {
            if (step.ModelEvent is not { Kind: ModelEventKind.RoundBegins or ModelEventKind.RoundScheduled })
            {
                Assert.NotEmpty(step.Why);
            }
        }
    }

    [Fact]
    public void The_probability_of_an_explanation_is_the_share_of_runs_in_which_it_comes_about()
    {
        // On the first day nothing has happened yet, so that all runs share their probabilities.
        var premise = ReferenceCase.RunInput(0, model: ReferenceCase.Model(added: true));
        const int Runs = 40_000;
        var attacks = Enumerable.Range(0, Runs).Select(run => Trace.Of(premise, 3, run))
            .Select(trace => trace.Steps.FirstOrDefault(step => step.ModelEvent?.Kind == ModelEventKind.Attack)).ToArray();
        var told = attacks.OfType<TraceStep>().First().Why.Single().Probability;

        Assert.True(Proportion.Of(attacks.Count(step => step is not null), Runs).Interval.Contains(told));
    }

    [Theory]
    [MemberData(nameof(Suppositions))]
    public void A_run_that_is_told_comes_to_what_it_comes_to_in_an_ensemble(string supposed)
    {
        var premise = RunInput(supposed);
        foreach (var trace in Traces(supposed, 40))
        {
            Assert.Equal(Simulation.Run(premise, new RunDraws(trace.Seed, (ulong)trace.Run), default(NoListener)), trace.State);
        }
    }

    [Theory]
    [MemberData(nameof(Suppositions))]
    public void Every_event_of_a_run_is_one_that_the_process_allows(string supposed)
    {
        var premise = RunInput(supposed);
        var before = Negotiation.Fold(ReferenceCase.Before);
        foreach (var trace in Traces(supposed, 200))
        {
            Negotiation.Decide(before, DrawnEvents.Of(trace, before, Given(supposed)).Select(written => written.Event));
        }

        Assert.Equal(Horizon + 1, premise.Days);
    }

    [Theory]
    [MemberData(nameof(Suppositions))]
    public void A_run_that_is_written_down_and_lived_again_leads_to_the_same_state(string supposed)
    {
        var premise = RunInput(supposed);
        var before = Negotiation.Fold(ReferenceCase.Before);
        foreach (var trace in Traces(supposed, 200))
        {
            var events = DrawnEvents.Of(trace, before, Given(supposed)).Select(written => written.Event).ToArray();
            var next = premise.Until.AddDays(1);
            var lived = Simulator.Engine.Runs.RunInput.Of(premise.Model, new([.. ReferenceCase.Before, .. events], []), next, next.AddDays(-1)).Start;

            Assert.Equal(trace.State.Begun(), lived);
        }
    }

    [Fact]
    public void What_is_drawn_is_marked_as_drawn_and_what_is_supposed_as_supposed()
    {
        var before = Negotiation.Fold(ReferenceCase.Before);
        foreach (var trace in Traces("package", 20))
        {
            var written = DrawnEvents.Of(trace, before, Given("package"));
            Assert.All(
                written,
                one => Assert.Equal(
                    Given("package").Any(given => given.GetType() == one.Event.GetType()) ? Origin.Hypothetical : Origin.Simulated,
                    one.Event.Account.Origin));
            Assert.All(
                written.Where(one => one.Event is AirStrikeCarriedOut),
                strike => Assert.IsType<AttackCarriedOut>(written[strike.Follows!.Value].Event));
        }
    }

    private static IEnumerable<Trace> Traces(string supposed, int runs)
    {
        var premise = RunInput(supposed);
        return Enumerable.Range(0, runs).Select(run => Trace.Of(premise, 11, run));
    }

    private static RunInput RunInput(string supposed) => ReferenceCase.RunInput(Horizon, Given(supposed), ReferenceCase.Model(added: true));

    private static NegotiationEvent[] Given(string supposed) => supposed switch
    {
        "package" =>
        [
            ReferenceCase.Applied(ModelVariable.JointSystem, 0.8, 19), ReferenceCase.Applied(ModelVariable.WrittenCommitment, 1, 19),
            ReferenceCase.Applied(ModelVariable.Incentives, 0.8, 19), ReferenceCase.Applied(ModelVariable.Pressure, 1, 30),
        ],
        "strikes and edict" => [ReferenceCase.Applied(ModelVariable.StrikePolicy, 1, 12), ReferenceCase.Applied(ModelVariable.CallToArms, 1, 19)],
        _ => [],
    };
}
