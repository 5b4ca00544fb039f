using MediatR;
using Simulator.Application.Requests;
using Simulator.Application.Timelines;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Engine.Ensembles;
using Simulator.Engine.Runs;
using Simulator.Engine.Statistics;
using Simulator.Files.Problems;

namespace Simulator.Application.Simulations.Calibrations;

/// <summary>
/// Checks whether runs from the opening of the model reproduce known facts of the case, and compares them with comparable ceasefires.
/// </summary>
/// <remarks>Where parameters were chosen to match a fact, passing shows fit, not validity.</remarks>
/// <param name="Timeline">The record of a case.</param>
/// <param name="Runs">The number of runs, from 1 to 10,000,000.</param>
/// <param name="Seed">The seed of all random draws, from 0.</param>
/// <param name="Threads">The number of threads; default: all cores. It changes no result.</param>
/// <param name="Values">Values of parameters that replace those of the case.</param>
/// <param name="Reference">True to leave out the steps that were added to the reference model.</param>
/// <param name="Progress">The receiver of the part that is done, from 0 to 1; may be left out.</param>
public sealed record CheckCalibration(
    TimelineId Timeline,
    long Runs = CheckCalibration.DefaultRuns,
    long Seed = 1,
    int? Threads = null,
    ValueList<ParameterValue> Values = default,
    bool Reference = false,
    IProgress<double>? Progress = null) : IRequest<CalibrationChecked>, IAboutTimeline, IValidated
{
    /// <summary>The default number of runs.</summary>
    public const long DefaultRuns = 100_000;

    /// <summary>The request with the values of a setup; the days and levers of the setup are not used.</summary>
    public static CheckCalibration Of(RunSetup setup, IProgress<double>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(setup);
        return new(setup.Timeline, setup.Runs, setup.Seed, setup.Threads, setup.Values, setup.Reference, progress);
    }

    /// <summary>The runs from the opening on.</summary>
    internal RunSetup Setup => new(Timeline, Runs: Runs, Seed: Seed, Threads: Threads, Values: Values, Reference: Reference);

    /// <inheritdoc/>
    public IEnumerable<Problem> Validate() => Setup.Problems();
}

/// <summary>The facts of a case, compared with runs.</summary>
/// <param name="Facts">The facts of the runs until the latest day of all facts; each fact names its own day.</param>
/// <param name="Checks">The facts, in the order of the model.</param>
/// <param name="Reference">Comparable ceasefires; <c>null</c> when none are known.</param>
/// <param name="Survival">The share of runs that did not fall back by each day, from the opening on.</param>
public sealed record CalibrationChecked(
    RunFacts Facts, IReadOnlyList<CheckedFact> Checks, ReferenceClass? Reference, IReadOnlyList<Estimate> Survival)
{
    /// <summary>True when no fact fails that can be checked.</summary>
    public bool Passes => Checks.All(check => check.Passes != false);
}

/// <summary>A fact that was checked.</summary>
/// <param name="Fact">The fact, with its target.</param>
/// <param name="Value">The statistic over the runs, with its interval; <c>null</c> when it needs days that are not yet on record.</param>
public sealed record CheckedFact(StylisedFact Fact, Estimate? Value)
{
    /// <summary>True when the statistic lies within the target; <c>null</c> without a statistic.</summary>
    public bool? Passes => Value is { } value ? new FactCheck(Fact, value).Passes : null;
}

internal sealed class CheckCalibrationHandler(RunPreparation preparation, TimelineReader reader)
    : IRequestHandler<CheckCalibration, CalibrationChecked>
{
    public async Task<CalibrationChecked> Handle(CheckCalibration request, CancellationToken cancellationToken)
    {
        var ancestry = await reader.AncestryAsync(request.Timeline, cancellationToken);
        if (ancestry.Root != request.Timeline)
        {
            throw new BadInputException(
                $"'{request.Timeline}' is a branch; facts are known only for the record. Allowed: '{ancestry.Root}', its root.");
        }

        var @case = await reader.CaseOfAsync(ancestry.Root, cancellationToken);
        var opens = @case.Model?.Opens;
        var prepared = await preparation.PrepareAsync(request.Setup with { From = opens, Until = opens }, cancellationToken);
        if (prepared.Model.Card is { Facts.Count: 0, Reference: null })
        {
            throw new BadInputException(
                $"The model of '{@case.Id}' states no facts that runs should reproduce. "
                + "Allowed: a case whose model.yaml has facts or a reference class.");
        }

        var last = await preparation.LastDayAsync(request.Timeline, cancellationToken);
        var (card, results) = (prepared.Model.Card, new Dictionary<DateOnly, (EnsembleResult Runs, RunOutcome Record)>());
        DateOnly[] days = [.. card.Facts.Select(fact => fact.Until), .. PeaceUntil(card) is { } longest ? [longest] : Array.Empty<DateOnly>()];
        var effort = request.Setup.Effort(request.Progress, days.Distinct().Count() * request.Runs);
        foreach (var day in days.Distinct())
        {
            var until = prepared with { Until = day };
            var (record, _) = await preparation.RecordAsync(until, day, cancellationToken);
            results[day] = (EnsembleResult.Of(until.RunInput(), prepared.Seed, request.Runs, effort, record, cancellationToken), record);
        }

        return new(
            (prepared with { Until = days.Max() }).Facts(),
            [.. card.Facts.Select(
                fact => new CheckedFact(
                    fact,
                    NeedsRecord(fact) && fact.Until > last
                        ? null
                        : Calibration.Check(fact, results[fact.Until].Runs, results[fact.Until].Record).Value))],
            card.Reference,
            Calibration.Survival(results[PeaceUntil(card) ?? days.Max()].Runs));
    }

    /// <summary>The last day needed to compare the runs with comparable ceasefires.</summary>
    private static DateOnly? PeaceUntil(ModelCard card) =>
        card.Reference is { Points: { Count: > 0 } points }
            ? card.Opens.AddDays(Math.Clamp(points.Max(point => point.Days), 1, RunSetup.MaxDays) - 1)
            : null;

    private static bool NeedsRecord(StylisedFact fact) =>
        fact.Statistic is Statistic.AttacksCovered or Statistic.StrikesCovered or Statistic.FireCovered or Statistic.ExactPath;
}
