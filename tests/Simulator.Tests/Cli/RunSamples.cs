using Simulator.Application.Simulations;
using Simulator.Domain.Branching;
using Simulator.Domain.Cases;
using Simulator.Domain.Events;
using Simulator.Domain.Levers;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Engine.Chance;
using Simulator.Engine.Ensembles;
using Simulator.Engine.Runs;
using Simulator.Reports.Runs;
using Simulator.Tests.Engine;

namespace Simulator.Tests.Cli;

/// <summary>Results of a few runs of the reference case, as the use cases give them.</summary>
internal static class RunSamples
{
    public const int Runs = 500;

    private const int Horizon = 89;
    private static readonly Effort Alone = new(1);
    private static readonly LeverId Contested = new("border-closure");
    private static readonly FollowedReading Moves = new(Contested, "pain-moves"), Hardens = new(Contested, "pain-hardens");
    private static readonly LeverId Watch = ReferenceCase.Lever(ModelVariable.Monitoring);

    /// <summary>How the branch begins.</summary>
    public static ScenarioBranched Branched { get; } =
        new(new("talks"), 47, "Kabul accepts a [joint] watch.")
        {
            Account = new(When.On(ReferenceCase.Opens.AddDays(-1)), "Leaves.", Origin: Origin.Hypothetical),
        };

    /// <summary>The reference case with a contested lever and comparable ceasefires.</summary>
    public static Case Case { get; } = ReferenceCase.Case with
    {
        Levers = [Lever(Contested, "Border closure"), Lever(Watch, "A joint watch")],
        Model = ReferenceCase.Case.Model! with
        {
            Levers =
            [
                .. ReferenceCase.Case.Model!.Levers,
                new(Contested, EvidenceGrade.Assumption, "", Readings:
                [
                    new("pain-moves", "Hurt makes them ready to give way.", [new(ModelVariable.BorderClosure, 1)]),
                    new(
                        "pain-hardens", "The same hurt is read as coercion.",
                        [new(ModelVariable.BorderClosure, 1), new(ModelVariable.AddresseeMaximum, -0.2), new(ModelVariable.TrustGrowth, -0.9)]),
                ]),
            ],
            Reference = new("Truces of others", "Elsewhere, and long ago.", [new(60, 0.85), new(74, 0.78), new(90, 0.72), new(365, 0.50)]),
        },
    };

    /// <summary>Runs beside a record that covers them.</summary>
    public static SimulateReport Simulated { get; } = SimulateReport.Of(
        new(Facts(), [new(null, Surveyed(RunInput([])))], Record(), Case.Model!.Reference));

    /// <summary>Runs of a branch under both readings of a contested lever, without a record.</summary>
    public static SimulateReport SimulatedBothWays { get; } = SimulateReport.Of(
        new(
            OfBranch(new AssumedLever(Contested, 0.5, LagDays: 3, RampDays: 10)) with { Values = [new("p_ret", 0.35)], Reference = true },
            [new($"{Moves}", Surveyed(RunInput([Closed], Moves))), new($"{Hardens}", Surveyed(RunInput([Closed], Hardens)))], null, null));

    /// <summary>A branch beside its parent.</summary>
    public static CompareReport Compared { get; } = CompareReport.Of(
        new(OfBranch(), new("talks"), new([new(null, Pairs(RunInput([Watched])))]), null));

    /// <summary>A timeline with a contested lever beside itself without.</summary>
    public static CompareReport ComparedBothWays { get; } = CompareReport.Of(
        new(
            Facts(new AssumedLever(Contested, 0.5)), new("branch"),
            new(
            [
                new($"{Moves}", Pairs(RunInput([Closed], Moves))),
                new($"{Hardens}", Pairs(RunInput([Closed], Hardens))),
            ]),
            null));

    /// <summary>A counterfactual with few runs that agree.</summary>
    public static CounterfactualReport Anchored { get; } = AnchoredTo(new Tolerance(2, 2, 2));

    /// <summary>A counterfactual whose runs on both sides follow each reading of a contested lever.</summary>
    public static CounterfactualReport AnchoredBothWays { get; } = AnchoredTo(new Tolerance(20, 20, 20, 20), [Closed], Moves, Hardens);

    /// <summary>What the parts of a package add.</summary>
    public static AttributeReport Attributed { get; } = Attribute(Runs);

    /// <summary>What they add under each reading of a contested lever among them.</summary>
    public static AttributeReport AttributedBothWays { get; } = Attribute(Runs, Moves, Hardens);

    /// <summary>Runs so few that nothing bounds what they say.</summary>
    public static SimulateReport Single { get; } = SimulateReport.Of(
        new(Facts() with { Runs = 1 }, [new(null, EnsembleResult.Of(RunInput([]), 1, 1, Alone))], null, null));

    /// <summary>A comparison of a single pair.</summary>
    public static CompareReport SinglePair { get; } = CompareReport.Of(
        new(Facts() with { Runs = 1 }, new("talks"), new([new(null, Comparison.Of(RunInput([Watched]), RunInput([]), 1, 1, Alone))]), null));

    /// <summary>A counterfactual with that tolerance, with what is given to both sides, under those readings.</summary>
    public static CounterfactualReport AnchoredTo(
        Tolerance tolerance, IReadOnlyList<NegotiationEvent>? both = null, params IReadOnlyList<FollowedReading> readings)
    {
        var observed = RunInput([]);
        var state = Simulation.Run(observed, new RunDraws(1, 5), default(NoListener));
        UnderReading<Comparison> Anchor(string? name, params ValueList<FollowedReading> followed) => new(
            name,
            Counterfactual.Of(
                RunInput([.. both ?? [], Watched], followed), RunInput([.. both ?? []], followed), state, observed.Until, tolerance, 1, Runs,
                Alone).Effect);
        return CounterfactualReport.Of(
            new(
                OfBranch(), new("talks"), observed.Until, tolerance, RunOutcome.Of(observed, state),
                new(readings.Count == 0 ? [Anchor(null)] : [.. readings.Select(followed => Anchor($"{followed}", followed))])));
    }

    /// <summary>What the parts of a package add, from so many runs, under those readings.</summary>
    public static AttributeReport Attribute(int runs, params IReadOnlyList<FollowedReading> readings)
    {
        NegotiationEvent[] parts =
        [
            Watched, readings.Count == 0 ? ReferenceCase.Applied(ModelVariable.StrikePolicy, 0.5, 0) : Closed,
            ReferenceCase.Applied(ModelVariable.Venue, 1, 0),
        ];
        ReadShares Share(string? name, params ValueList<FollowedReading> followed)
        {
            var sums = Attribution.Of(
                members => RunInput([.. parts.Where((_, part) => ((members >> part) & 1) == 1)], followed), parts.Length, Measure.Relapse, 1, runs,
                Alone).Sums;
            return new(name, [.. Parts(readings.Count > 0).Select((part, place) => new PackagePart(part, sums.Share(place)))], sums.Total);
        }

        return AttributeReport.Of(
            new(
                OfBranch() with { Runs = runs }, Measure.Relapse,
                readings.Count == 0 ? [Share(null)] : [.. readings.Select(followed => Share($"{followed}", followed))], Exact: true));
    }

    private static string[] Parts(bool contested) =>
        ["monitoring", contested ? "border-closure" : "strikes as a policy", "all other assumptions"];

    private static NegotiationEvent Watched => ReferenceCase.Applied(ModelVariable.Monitoring, 0.7, 0);

    private static NegotiationEvent Closed => new LeverApplied(Contested, Level: 0.5) { Account = ReferenceCase.On(ReferenceCase.Opens) };

    public static RunFacts Facts(params ValueList<AssumedLever> levers) =>
        new("reference 1.0", new("branch"), ReferenceCase.Opens, ReferenceCase.Opens.AddDays(Horizon), Runs, 1, levers, [], false, Case);

    /// <summary>The facts of runs of a branch.</summary>
    private static RunFacts OfBranch(params ValueList<AssumedLever> levers) => Facts(levers) with { Branched = Branched };

    private static RunInput RunInput(IReadOnlyList<NegotiationEvent> given, params ValueList<FollowedReading> readings) =>
        Simulator.Engine.Runs.RunInput.Of(
            StochasticModel.Of(Case), new(ReferenceCase.Before, given), ReferenceCase.Opens, ReferenceCase.Opens.AddDays(Horizon), readings);

    private static EnsembleResult Surveyed(RunInput premise) => EnsembleResult.Of(premise, 1, Runs, Alone, Record());

    private static Comparison Pairs(RunInput with) => Comparison.Of(with, RunInput([]), 1, Runs, Alone);

    private static RunOutcome Record() =>
        RunInput([]) is var premise ? RunOutcome.Of(premise, Simulation.Run(premise, new RunDraws(1, 5), default(NoListener))) : default;

    private static Lever Lever(LeverId id, string name) => new(id, "", name, "", "", [], []);
}
