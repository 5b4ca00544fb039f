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

/// <summary>Simulates what follows from a scenario, and holds its expectations against the runs.</summary>
/// <param name="Branch">The branch of the scenario.</param>
/// <param name="Plan">How to simulate.</param>
/// <param name="Expect">The directions in which measures should move.</param>
/// <param name="Progress">Hears how much is done, from 0 to 1; may be left out.</param>
public sealed record SimulateScenario(
    TimelineId Branch, SimulationPlan Plan, ValueList<Expectation> Expect = default, IProgress<double>? Progress = null)
    : IRequest<SimulatedScenario>, IAboutTimeline
{
    /// <inheritdoc/>
    public TimelineId Timeline => Branch;
}

/// <summary>What follows from a scenario.</summary>
/// <param name="Parent">The branch beside its parent.</param>
/// <param name="Actual">The branch beside the record; none where nothing is expected against it, or where that is the parent.</param>
/// <param name="Expectations">Each expectation with what came of it.</param>
/// <param name="OpensLater">Whether the branch leaves before the model opens: what it supposes until then is told, and not simulated.</param>
public sealed record SimulatedScenario(Compared Parent, Compared? Actual, IReadOnlyList<CheckedExpectation> Expectations, bool OpensLater);

/// <summary>An expectation, held against runs.</summary>
/// <param name="Expected">What was expected.</param>
/// <param name="Effect">The effect, over all readings of contested levers.</param>
/// <param name="Finding">What came of it.</param>
public sealed record CheckedExpectation(Expectation Expected, Estimate Effect, Finding Finding);

/// <summary>What came of an expectation.</summary>
public enum Finding
{
    /// <summary>Runs go the expected way.</summary>
    Met,

    /// <summary>Runs show no clear direction.</summary>
    Unclear,

    /// <summary>Runs go another way.</summary>
    Missed,

    /// <summary>Theory or authors do not settle it: what runs show is reported, and neither met nor missed.</summary>
    Open,
}

internal sealed class SimulateScenarioHandler(IMediator mediator, TimelineReader reader) : IRequestHandler<SimulateScenario, SimulatedScenario>
{
    /// <summary>
    /// Up to this, a difference of shares counts as about the same; of other measures, a twentieth of what they are without the change.
    /// </summary>
    private const double SameShare = 0.03;
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
        var most = RunOutcome.IsShare(measure)
            ? SameShare
            : SamePart * Math.Abs(compared.Comparisons.All[0].Result.Without.Measures[(int)measure].Average);
        return interval.Low >= -most && interval.High <= most;
    }
}
