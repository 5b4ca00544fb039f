using MediatR;
using Simulator.Application.Requests;
using Simulator.Application.Timelines;
using Simulator.Domain.Cases;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Engine.Runs;
using Simulator.Engine.Statistics;
using Simulator.Files.Scenarios;

namespace Simulator.Application.Simulations;

/// <summary>Simulates a scenario, and checks its expectations against the runs.</summary>
/// <param name="Branch">The branch of the scenario.</param>
/// <param name="Plan">The days, number and seed of the runs.</param>
/// <param name="Expect">The directions in which measures should move.</param>
/// <param name="Progress">The receiver of the part that is done, from 0 to 1; may be left out.</param>
public sealed record SimulateScenario(
    TimelineId Branch, SimulationPlan Plan, ValueList<Expectation> Expect = default, IProgress<double>? Progress = null)
    : IRequest<SimulatedScenario>, IAboutTimeline
{
    /// <inheritdoc/>
    public TimelineId Timeline => Branch;
}

/// <summary>The simulation of a scenario.</summary>
/// <param name="Parent">The comparison of the branch with its parent.</param>
/// <param name="Actual">
/// The comparison of the branch with the record; <c>null</c> when no expectation refers to it, or when the record is the parent.
/// </param>
/// <param name="Expectations">Each expectation with its finding.</param>
/// <param name="OpensLater">
/// True when the branch forks before the model opens. Events assumed before that day are replayed, not simulated.
/// </param>
public sealed record SimulatedScenario(Compared Parent, Compared? Actual, IReadOnlyList<CheckedExpectation> Expectations, bool OpensLater);

/// <summary>An expectation, checked against runs.</summary>
/// <param name="Expected">The expectation.</param>
/// <param name="Effect">The effect, over all readings of contested levers.</param>
/// <param name="Finding">The finding.</param>
public sealed record CheckedExpectation(Expectation Expected, Estimate Effect, Finding Finding);

/// <summary>The result of checking an expectation.</summary>
public enum Finding
{
    /// <summary>Runs go the expected way.</summary>
    Met,

    /// <summary>Runs show no clear direction.</summary>
    Unclear,

    /// <summary>Runs go another way.</summary>
    Missed,

    /// <summary>Theory or authors do not settle the direction: the effect is reported, and the expectation is neither met nor missed.</summary>
    Open,
}

internal sealed class SimulateScenarioHandler(IMediator mediator, TimelineReader reader) : IRequestHandler<SimulateScenario, SimulatedScenario>
{
    /// <summary>The largest difference of shares that counts as about the same.</summary>
    private const double SameShare = 0.03;

    /// <summary>The largest such difference of other measures, as a part of their value without the change.</summary>
    private const double SamePart = 0.05;

    public async Task<SimulatedScenario> Handle(SimulateScenario request, CancellationToken cancellationToken)
    {
        var setup = new RunSetup(request.Branch, Until: request.Plan.Until, Runs: request.Plan.Runs, Seed: request.Plan.Seed);
        var ancestry = await reader.AncestryAsync(request.Branch, cancellationToken);
        var parent = await mediator.Send(new CompareRuns(setup, Progress: request.Progress), cancellationToken);
        var actual = parent.Against != ancestry.Root && request.Expect.Any(expected => expected.Versus == Versus.Actual)
            ? await mediator.Send(new CompareRuns(setup, ancestry.Root, request.Progress), cancellationToken)
            : null;
        return new(
            parent, actual,
            [.. request.Expect.Select(expected => Check(expected, expected.Versus == Versus.Actual ? actual ?? parent : parent))],
            ancestry.Branched?.Account.When.Effective() < parent.Facts.Case.Model?.Opens.AddDays(-1));
    }

    private static CheckedExpectation Check(Expectation expected, Compared compared)
    {
        var effect = compared.Comparisons.Effect(expected.Measure);
        var found = compared.Comparisons.SignOf(expected.Measure);
        return new(expected, effect, expected.Sign switch
        {
            Sign.Contested => Finding.Open,
            Sign.None => IsSame(expected.Measure, effect.Interval, compared) ? Finding.Met : found == Sign.None ? Finding.Unclear : Finding.Missed,
            _ when found == expected.Sign => Finding.Met,
            _ => found is Sign.None or Sign.Contested ? Finding.Unclear : Finding.Missed,
        });
    }

    private static bool IsSame(Measure measure, Interval interval, Compared compared)
    {
        var tolerance = RunOutcome.IsShare(measure)
            ? SameShare
            : SamePart * Math.Abs(compared.Comparisons.All[0].Result.Without.Measures[(int)measure].Average);
        return interval.Low >= -tolerance && interval.High <= tolerance;
    }
}
