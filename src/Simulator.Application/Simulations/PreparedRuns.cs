using Simulator.Domain.Branching;
using Simulator.Domain.Cases;
using Simulator.Domain.Events;
using Simulator.Domain.Levers;
using Simulator.Domain.Values;
using Simulator.Engine.Runs;
using Simulator.Engine.Statistics;

namespace Simulator.Application.Simulations;

/// <summary>Runs that are ready to start.</summary>
/// <param name="Setup">The setup of the request.</param>
/// <param name="Model">The model, with the values of the setup.</param>
/// <param name="From">The first day of the runs.</param>
/// <param name="Until">The last day.</param>
/// <param name="Given">The events that the timeline gives to the runs.</param>
/// <param name="Branched">The fork of the timeline; <c>null</c> for a timeline that is not a branch.</param>
internal sealed record PreparedRuns(
    RunSetup Setup, StochasticModel Model, DateOnly From, DateOnly Until, GivenHistory Given, ScenarioBranched? Branched = null)
{
    /// <summary>The seed, as the engine takes it.</summary>
    public ulong Seed => (ulong)Setup.Seed;

    /// <summary>The input of a run: everything that is fixed before random draws.</summary>
    /// <param name="readings">The readings of contested levers to follow; of a lever that is not named, the first.</param>
    /// <param name="model">The model; default: <see cref="Model"/>.</param>
    /// <param name="without">Assumptions to leave out; default: empty.</param>
    public RunInput RunInput(
        ValueList<FollowedReading> readings = default, StochasticModel? model = null, IReadOnlyCollection<NegotiationEvent>? without = null) =>
        Engine.Runs.RunInput.Of(model ?? Model, without is null ? Given : Reduced(without), From, Until, readings);

    /// <summary>The events given to the runs, without the omitted ones.</summary>
    private GivenHistory Reduced(IReadOnlyCollection<NegotiationEvent> without)
    {
        var omitted = without.ToHashSet(ReferenceEqualityComparer.Instance);
        return Given with
        {
            Before = [.. Given.Before.Where(happened => !omitted.Contains(happened))],
            Given = [.. Given.Given.Where(happened => !omitted.Contains(happened))],
        };
    }

    /// <summary>The same runs with other values and further levers.</summary>
    /// <param name="values">The values, by known symbols and within their ranges.</param>
    /// <param name="levers">The levers, known to the case.</param>
    public PreparedRuns With(ValueList<ParameterValue> values, ValueList<AssumedLever> levers) => this with
    {
        Setup = Setup with { Values = [.. Setup.Values, .. values], Levers = [.. Setup.Levers, .. levers] },
        Model = values.Count == 0 ? Model : Model.With(values.ToDictionary(value => value.Id, value => value.Value, StringComparer.Ordinal)),
        Given = Given with { Given = [.. Given.Given.Concat(levers.Select(Assumed)).OrderBy(happened => happened.Account.When.Effective())] },
    };

    private LeverApplied Assumed(AssumedLever lever) => new(lever.Lever, Level: lever.Level, LagDays: lever.LagDays, RampDays: lever.RampDays)
    {
        Account = new(
            When.On(lever.On ?? From),
            $"Supposed for these runs: {Model.Case.Levers.First(known => known.Id == lever.Lever).Name}.",
            Origin: Origin.Hypothetical),
    };

    /// <summary>The facts of the runs.</summary>
    /// <param name="runs">The number of runs; default: that of the setup.</param>
    public RunFacts Facts(long? runs = null) =>
        new(
            Model.Version, Setup.Timeline, From, Until, runs ?? Setup.Runs, Setup.Seed, Setup.Levers, Setup.Values, Setup.Reference, Model.Case,
            Branched);
}

/// <summary>The facts of runs that every result states; no number is shown without them.</summary>
/// <param name="Model">The version of the model.</param>
/// <param name="Timeline">The timeline.</param>
/// <param name="From">The first day of the runs.</param>
/// <param name="Until">The last day.</param>
/// <param name="Runs">The number of runs.</param>
/// <param name="Seed">The seed of all random draws.</param>
/// <param name="Levers">Levers that were assumed in addition to the timeline.</param>
/// <param name="Values">Values of parameters that replaced those of the case.</param>
/// <param name="Reference">True when the added steps were left out.</param>
/// <param name="Case">The case.</param>
/// <param name="Branched">The fork of the timeline; <c>null</c> for a timeline that is not a branch.</param>
public sealed record RunFacts(
    string Model, TimelineId Timeline, DateOnly From, DateOnly Until, long Runs, long Seed, ValueList<AssumedLever> Levers,
    ValueList<ParameterValue> Values, bool Reference, Case Case, ScenarioBranched? Branched = null)
{
    /// <summary>The level of all intervals.</summary>
    public double Level { get; } = Interval.Level;

    /// <summary>The number of days of the runs.</summary>
    public int Days { get; } = Until.DayNumber - From.DayNumber + 1;
}
