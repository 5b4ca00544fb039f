using Simulator.Application.Simulations;
using Simulator.Application.Timelines;
using Simulator.Cli.Output.Runs;
using Simulator.Domain;
using Simulator.Engine;
using Simulator.Tests.Engine;

namespace Simulator.Tests.Cli;

/// <summary>Results of a few runs of the reference case, as the use cases give them.</summary>
internal static class RunSamples
{
    public const int Runs = 500;

    private const int Horizon = 89;
    private static readonly string[] Parts = ["monitoring", "strikes as a policy", "everything else that is supposed"];
    private static readonly Effort Alone = new(1);
    private static readonly LeverId Contested = new("border-closure");
    private static readonly LeverId Watch = ReferenceCase.Lever(ModelVariable.Monitoring);

    /// <summary>How the branch begins.</summary>
    public static ScenarioBranched Branched { get; } =
        new(new("talks"), 47, "Kabul accepts a [joint] watch.") { Account = new(When.On(ReferenceCase.Opens.AddDays(-1)), "Leaves.", Origin: Origin.Hypothetical) };

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
                    new("pain-hardens", "The same hurt is read as coercion.", [new(ModelVariable.BorderClosure, 1), new(ModelVariable.AddresseeMaximum, -0.2), new(ModelVariable.TrustGrowth, -0.9)]),
                ]),
            ],
            Reference = new("Truces of others", "Elsewhere, and long ago.", [new(60, 0.85), new(74, 0.78), new(90, 0.72), new(365, 0.50)]),
        },
    };

    /// <summary>Runs beside a record that covers them.</summary>
    public static SimulateDocument Simulated { get; } = SimulateDocument.Of(
        new(Facts(), Case, [new(null, Surveyed(Premise([])))], Record(), Case.Model!.Reference), null);

    /// <summary>Runs of a branch under both readings of a contested lever, without a record.</summary>
    public static SimulateDocument SimulatedBothWays { get; } = SimulateDocument.Of(
        new(
            Facts(new SupposedLever(Contested, 0.5, LagDays: 3, RampDays: 10)) with { Values = [new("p_ret", 0.35)], Reference = true }, Case,
            [new("border-closure: pain-moves", Surveyed(Premise([Closed], 0))), new("border-closure: pain-hardens", Surveyed(Premise([Closed], 1)))], null, null),
        Branched);

    /// <summary>A branch beside its parent.</summary>
    public static CompareDocument Compared { get; } = CompareDocument.Of(
        new(Facts(), Case, new("talks"), [new(null, Pairs(Premise([Watched])))], null), Branched);

    /// <summary>A timeline with a contested lever beside itself without.</summary>
    public static CompareDocument ComparedBothWays { get; } = CompareDocument.Of(
        new(
            Facts(new SupposedLever(Contested, 0.5)), Case, new("branch"),
            [
                new("border-closure: pain-moves", Pairs(Premise([Closed], 0))),
                new("border-closure: pain-hardens", Pairs(Premise([Closed], 1))),
            ],
            null),
        null);

    /// <summary>A counterfactual with few runs that agree.</summary>
    public static CounterfactualDocument Anchored { get; } = AnchoredTo(new Tolerance(2, 2, 2));

    /// <summary>What the parts of a package add.</summary>
    public static AttributeDocument Attributed { get; } = Attribute(Runs);

    /// <summary>The timeline, as it is told.</summary>
    public static StateShown Shown(ScenarioBranched? branched = null) => new(Case, new("branch"), null, 1, NegotiationState.Empty, branched);

    /// <summary>Runs so few that nothing bounds what they say.</summary>
    public static SimulateDocument Single { get; } = SimulateDocument.Of(
        new(Facts() with { Runs = 1 }, Case, [new(null, Simulator.Engine.Survey.Of(Premise([]), 1, 1, Alone))], null, null), null);

    /// <summary>A comparison of a single pair.</summary>
    public static CompareDocument SinglePair { get; } = CompareDocument.Of(
        new(Facts() with { Runs = 1 }, Case, new("talks"), [new(null, Simulator.Engine.Comparison.Of(Premise([Watched]), Premise([]), 1, 1, Alone))], null), null);

    /// <summary>A counterfactual with that tolerance.</summary>
    public static CounterfactualDocument AnchoredTo(Tolerance tolerance)
    {
        var without = Premise([]);
        var state = Simulation.Run(without, new RunDraws(1, 5), default(Deaf));
        var counted = Counterfactual.Of(Premise([Watched]), without, state, without.Until, tolerance, 1, Runs, Alone);
        return CounterfactualDocument.Of(
            new(Facts(), Case, new("talks"), without.Until, tolerance, RunEnd.Of(without, state), counted, [Contested]), Branched);
    }

    /// <summary>What the parts of a package add, from so many runs.</summary>
    public static AttributeDocument Attribute(int runs)
    {
        NegotiationEvent[] parts = [Watched, ReferenceCase.Applied(ModelVariable.StrikePolicy, 0.5, 0), ReferenceCase.Applied(ModelVariable.Venue, 1, 0)];
        var attribution = Attribution.Of(
            members => Premise([.. parts.Where((_, part) => ((members >> part) & 1) == 1)]), parts.Length, Measure.Relapse, 1, runs, Alone);
        return AttributeDocument.Of(
            new(
                Facts() with { Runs = runs }, Case, Measure.Relapse,
                [.. Parts.Select((name, place) => new PackagePart(name, attribution.Sums.Share(place)))],
                attribution.Sums.Total, attribution.IsExact, []),
            Branched);
    }

    private static NegotiationEvent Watched => ReferenceCase.Applied(ModelVariable.Monitoring, 0.7, 0);

    private static NegotiationEvent Closed => new LeverApplied(Contested, Level: 0.5) { Account = ReferenceCase.On(ReferenceCase.Opens) };

    private static RunFacts Facts(params ValueList<SupposedLever> levers) =>
        new("reference 1.0", new("branch"), ReferenceCase.Opens, ReferenceCase.Opens.AddDays(Horizon), Runs, 1, levers, [], false);

    private static Premise Premise(IReadOnlyList<NegotiationEvent> given, int reading = 0) => Simulator.Engine.Premise.Of(
        StochasticModel.Of(Case), new(ReferenceCase.Before, given), ReferenceCase.Opens, ReferenceCase.Opens.AddDays(Horizon), reading);

    private static Survey Surveyed(Premise premise) => Simulator.Engine.Survey.Of(premise, 1, Runs, Alone, Record());

    private static Comparison Pairs(Premise with) => Simulator.Engine.Comparison.Of(with, Premise([]), 1, Runs, Alone);

    private static RunEnd Record() => Premise([]) is var premise ? RunEnd.Of(premise, Simulation.Run(premise, new RunDraws(1, 5), default(Deaf))) : default;

    private static Lever Lever(LeverId id, string name) => new(id, "", name, "", "", [], []);
}
