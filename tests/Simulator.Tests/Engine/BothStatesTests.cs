using Simulator.Domain;
using Simulator.Domain.Events;
using Simulator.Domain.Levers;
using Simulator.Domain.ModelCards;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Engine.Runs;
using Simulator.Files.Cases;
using Simulator.Tests.Files.Cases;

namespace Simulator.Tests.Engine;

/// <summary>
/// Runs that are drawn, written down as events and folded by the negotiation: every evening the compact state of the model and the state of the
/// negotiation agree on all that both of them hold.
/// </summary>
public sealed class BothStatesTests
{
    private const int Runs = 40;

    /// <summary>Inputs of several cases, with and without the steps added to the reference model, under levers that help and that harm.</summary>
    private static readonly Dictionary<string, Drawn> Inputs = new(StringComparer.Ordinal)
    {
        ["reference"] = Reference(added: false),
        ["reference, added steps"] = Reference(added: true),
        ["reference, wide zone"] = Reference(added: true, ReferenceCase.Applied(ModelVariable.Zone, 1, 0)),
        ["reference, narrow zone"] = Reference(added: true, ReferenceCase.Applied(ModelVariable.ClaimantMinimum, 1, 5)),
        ["reference, agreement"] = Reference(
            added: true, ReferenceCase.Applied(ModelVariable.JointSystem, 0.8, 19), ReferenceCase.Applied(ModelVariable.WrittenCommitment, 1, 19),
            ReferenceCase.Applied(ModelVariable.Incentives, 0.8, 19), ReferenceCase.Applied(ModelVariable.Pressure, 1, 30)),
        ["reference, war"] = Reference(
            added: true, ReferenceCase.Applied(ModelVariable.StrikePolicy, 1, 12), ReferenceCase.Applied(ModelVariable.CallToArms, 1, 19)),
        ["talks of 2025"] = Shipped(SeededCase.Talks2025, ""),
        ["talks of 2025, best"] = Shipped(SeededCase.Talks2025, "monitoring-mechanism written-commitment economic-incentives relocation"),
        ["talks of 2025, worst"] = Shipped(SeededCase.Talks2025, "air-strikes jihad-edict"),
        ["talks of 2025, mediators"] = Shipped(SeededCase.Talks2025, "border-closure extra-mediator venue-shift"),
        ["invented talks"] = Shipped(SeededCase.Fictional, ""),
        ["invented talks, gauges"] = Shipped(SeededCase.Fictional, "neutral-gauges harvest-fund"),
    };

    public static TheoryData<string> Names { get; } = [.. Inputs.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_run_leads_the_model_and_the_negotiation_to_the_same_evening_every_day(string name)
    {
        var (premise, before, given) = Inputs[name];
        var morning = Negotiation.Fold(before);
        for (var run = 0; run < Runs; run++)
        {
            var evenings = Lived.Of(premise, seed: 7, (ulong)run).Evenings;
            var days = DrawnEvents.Of(Trace.Of(premise, 7, run), morning, given).Select(written => written.Event)
                .ToLookup(happened => happened.Account.When.Effective());
            var folded = morning;
            for (var at = 0; at < premise.Days; at++)
            {
                var day = premise.From.AddDays(at);
                folded = Negotiation.Fold(days[day], folded);
                var where = $"{name}, run {run}, {day:yyyy-MM-dd}";
                Assert.Equal((where, InModel(evenings[at], premise.Start)), (where, InNegotiation(folded, morning, premise.Model.Card)));
                AgreesOnRounds(evenings[at], folded, premise.Start, where);
                AgreesOnMechanism(evenings[at], folded, where);
                LeavesTheCovariates(premise.States[at], folded, where);
            }
        }
    }

    [Fact]
    public void The_runs_that_are_compared_come_to_every_outcome_and_every_rung()
    {
        var ends = Inputs.Values.SelectMany(drawn => Enumerable.Range(0, Runs).Select(run => Trace.Of(drawn.Input, 7, run).End)).ToArray();

        Assert.Equal(
            Enum.GetValues<Outcome>().Except([Outcome.NoCeasefire]),
            ends.Select(end => end.Outcome).Distinct().Order().Except([Outcome.NoCeasefire]));
        Assert.Equal([0, 1, 2, 3, 4], ends.Select(end => end.HighestRung).Append(0).Distinct().Order());
        Assert.Contains(ends, end => end.Operated);
        Assert.Contains(ends, end => end.Relapsed);
    }

    /// <summary>What both states count and hold, as the model has it.</summary>
    private static Shared InModel(in ModelState evening, in ModelState start) => new(
        evening is { Rung: (int)Rung.Monitored, Operates: false } ? Rung.Interim : (Rung)evening.Rung,
        CeasefireInForce: evening.Rung >= (int)Rung.Ceasefire,
        evening.Hostilities,
        evening.Rounds - start.Rounds,
        evening.Attacks,
        evening.Strikes,
        evening.Fires,
        evening.Mediators);

    /// <summary>What both states count and hold, as the negotiation has it.</summary>
    private static Shared InNegotiation(NegotiationState evening, NegotiationState morning, ModelCard card) => new(
        evening.Rung,
        CeasefireInForce: evening.Cessation is { InForce: true },
        evening.Fighting,
        evening.Rounds.Held - morning.Rounds.Held,
        evening.Violence.Attacks - morning.Violence.Attacks,
        evening.Violence.Strikes - morning.Violence.Strikes,
        evening.Violence.Clashes - morning.Violence.Clashes,
        evening.Mediators.Where(mediator => mediator.Track == card.Track && mediator.Role == MediatorRole.Mediating).Select(
            mediator => mediator.Actor)
            .Union(card.Mediators).Count());

    /// <summary>Once a round was held, the next one and the way the last one ended are known to both. No round stays open overnight.</summary>
    private static void AgreesOnRounds(in ModelState evening, NegotiationState folded, in ModelState start, string where)
    {
        Assert.True(folded.Rounds.Open is null, where);
        if (evening.Rounds > start.Rounds)
        {
            var last = folded.Rounds.Last!;
            Assert.Equal((where, Day(evening.NextRound)), (where, folded.Rounds.Scheduled));
            Assert.Equal((where, Day(evening.LastRound), evening.Failed), (where, last.Ended, last.Outcome == RoundOutcome.Collapse));
        }
    }

    /// <summary>
    /// The negotiation keeps a mechanism on record after the agreement that carried it has ended; the model only counts what works.
    /// </summary>
    private static void AgreesOnMechanism(in ModelState evening, NegotiationState folded, string where)
    {
        Assert.Equal((where, evening.Quality >= 0), (where, folded.Mechanism is not null));
        if (folded.Mechanism is { } mechanism)
        {
            Assert.Equal((where, evening.Quality), (where, mechanism.Quality));
            Assert.True(!evening.Operates || mechanism.Operational is not null, where);
            Assert.True(mechanism.Operational is null || evening.Operated, where);
        }
    }

    /// <summary>Border, levers, commitments and factors make the covariates of a day, the same for all runs: no drawn event touches them.</summary>
    private static void LeavesTheCovariates(NegotiationState told, NegotiationState folded, string where)
    {
        Assert.Equal((where, told.Border, told.Crossings), (where, folded.Border, folded.Crossings));
        Assert.Equal((where, told.Levers, told.Factors, told.Commitments), (where, folded.Levers, folded.Factors, folded.Commitments));
    }

    private static DateOnly? Day(int number) => number == ModelState.Never ? null : DateOnly.FromDayNumber(number);

    private static Drawn Reference(bool added, params NegotiationEvent[] given) =>
        new(ReferenceCase.RunInput(131, given, ReferenceCase.Model(added)), [.. ReferenceCase.Before], given);

    private static Drawn Shipped(CaseContent shipped, string levers)
    {
        var model = StochasticModel.Of(shipped.Case);
        var opens = model.Card.Opens;
        NegotiationEvent[] before = [.. Reading.House.Apply(shipped.Events).Where(happened => happened.Account.When.Effective() < opens)];
        NegotiationEvent[] given =
        [
            .. levers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(lever =>
                new LeverApplied(new(lever)) { Account = new(When.On(opens.AddDays(19)), "", Origin: Origin.Hypothetical) }),
        ];
        return new(RunInput.Of(model, new(before, given), opens, opens.AddDays(131)), before, given);
    }

    /// <summary>The input of runs, with the events before their first day and those that are given on their days.</summary>
    private sealed record Drawn(RunInput Input, NegotiationEvent[] Before, NegotiationEvent[] Given);

    /// <summary>The fields that both states hold.</summary>
    private sealed record Shared(
        Rung Rung, bool CeasefireInForce, bool Fighting, int Rounds, int Attacks, int Strikes, int Clashes, int Mediators);
}
