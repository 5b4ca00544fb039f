using Simulator.Application.Simulations;
using Simulator.Domain;
using Simulator.Engine;

namespace Simulator.Cli.Output.Runs;

/// <summary>What a change does to the runs that agree with the record, as <c>counterfactual</c> prints it. Its number of runs is that of those tried.</summary>
internal sealed class CounterfactualDocument : PairedDocument
{
    private CounterfactualDocument(Anchored anchored, ScenarioBranched? branched, ComparisonEntry accepted)
        : base(
            anchored.Facts, branched, anchored.Against, [accepted],
            [.. accepted.Measures.Select(row => new OverallChange(row.Measure, row.Difference, row.Sign))])
    {
        var counted = anchored.Counterfactual;
        (Seen, Tried, Accepted) = (anchored.Seen, counted.Tried, counted.Accepted);
        Acceptance = EstimateEntry.Of(Share.Of(counted.Accepted, counted.Tried));
        Tolerance = new(anchored.Tolerance.Rounds, anchored.Tolerance.Attacks, anchored.Tolerance.Strikes, anchored.Tolerance.Fires);
        Record = RecordEntry.Of(anchored.Record, anchored.Facts.From, anchored.Seen);
        Contested = FirstReading.Of(anchored.Case, anchored.Contested);
    }

    /// <summary>The last day on which runs had to agree with the record.</summary>
    public DateOnly Seen { get; }

    /// <summary>How many runs were tried.</summary>
    public long Tried { get; }

    /// <summary>How many of them agree with the record.</summary>
    public long Accepted { get; }

    /// <summary>The share of those.</summary>
    public EstimateEntry Acceptance { get; }

    /// <summary>How far a run might be from the record.</summary>
    public ToleranceEntry Tolerance { get; }

    /// <summary>What is on record until then.</summary>
    public RecordEntry Record { get; }

    /// <summary>The contested levers that make a difference, of which these runs follow the first reading only.</summary>
    public IReadOnlyList<FirstReading> Contested { get; }

    /// <inheritdoc/>
    protected override long? OfTried => Tried;

    /// <inheritdoc/>
    protected override DateOnly? SeenUntil => Seen;

    /// <summary>The document of a result.</summary>
    /// <param name="anchored">The result.</param>
    /// <param name="branched">How the timeline left its parent.</param>
    public static CounterfactualDocument Of(Anchored anchored, ScenarioBranched? branched) =>
        new(anchored, branched, ComparisonEntry.Of(anchored.Counterfactual.Effect, anchored.Facts.From));
}

/// <summary>How far a run may be from the record, in counts.</summary>
internal sealed record ToleranceEntry(int Rounds, int Attacks, int Strikes, int Fire);
