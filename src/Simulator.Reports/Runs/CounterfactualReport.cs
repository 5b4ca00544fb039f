using Simulator.Application.Simulations;
using Simulator.Domain.Values;
using Simulator.Engine.Statistics;
using Simulator.Reports.Framing;

namespace Simulator.Reports.Runs;

/// <summary>
/// The effect of a change on the runs that agree with the record, as <c>counterfactual</c> prints it. The number of runs counts all runs tried.
/// </summary>
public sealed class CounterfactualReport : PairedReport, IReport<CounterfactualReport>
{
    private CounterfactualReport(CounterfactualResult result)
        : base(result.Facts, result.Against, result.Comparisons)
    {
        (Seen, Tried) = (result.Seen, result.Facts.Runs);
        Accepted = [.. Readings.Select(
            reading => new AcceptedEntry(reading.Name, reading.Pairs, Proportion.Of(reading.Pairs, Tried)))];
        Tolerance = new(result.Tolerance.Rounds, result.Tolerance.Attacks, result.Tolerance.Strikes, result.Tolerance.Fires);
        Record = RecordEntry.Of(result.Record, result.Facts.From, result.Seen);
    }

    /// <summary>The last day on which runs had to agree with the record.</summary>
    public DateOnly Seen { get; }

    /// <summary>The number of runs tried.</summary>
    public long Tried { get; }

    /// <summary>The number of runs that agree with the record, under each reading of contested levers.</summary>
    public IReadOnlyList<AcceptedEntry> Accepted { get; }

    /// <summary>The allowed difference between a run and the record.</summary>
    public ToleranceEntry Tolerance { get; }

    /// <summary>The record until <see cref="Seen"/>.</summary>
    public RecordEntry Record { get; }

    /// <inheritdoc/>
    protected override long? OfTried => Tried;

    /// <inheritdoc/>
    protected override DateOnly? SeenUntil => Seen;

    /// <inheritdoc/>
    public override string CountInWords() => $"{Pairs()} of runs that agree with the record until {Seen:d MMM yyyy}, out of {Tried:N0}";

    /// <summary>The number of pairs of runs, in words; one number for each reading when they differ.</summary>
    public string Pairs() => Accepted.Select(accepted => accepted.Runs).Distinct().ToArray() is [var same] ? Counted.Of(same, "pair")
        : $"{string.Join(" and ", Accepted.Select(accepted => $"{accepted.Runs:N0}"))} pairs";

    /// <inheritdoc/>
    public static IReadOnlyList<ReportChart<CounterfactualReport>> Charts { get; } = RunCharts.OfPairs<CounterfactualReport>();

    /// <inheritdoc/>
    protected override IEnumerable<string> Findings() =>
        base.Findings().Prepend(Each("runs that agree with the record", Accepted, accepted => $"{accepted.Runs:N0} of {Tried:N0}"));

    /// <inheritdoc/>
    protected override string Title() => $"Counterfactual: {base.Title()}";

    /// <inheritdoc/>
    protected override string Basis() => $"{Pairs()} of runs out of {Tried:N0} tried";

    /// <summary>The report of a result.</summary>
    /// <param name="anchored">The result.</param>
    public static CounterfactualReport Of(CounterfactualResult anchored) => new(anchored);
}

/// <summary>The runs that agree with the record.</summary>
/// <param name="Name">The readings of contested levers that these runs follow; <c>null</c> when none is contested.</param>
/// <param name="Runs">The number of runs that agree.</param>
/// <param name="Share">Their share of the runs tried.</param>
public sealed record AcceptedEntry(string? Name, long Runs, Estimate Share);

/// <summary>The allowed difference between a run and the record, in counts.</summary>
public sealed record ToleranceEntry(int Rounds, int Attacks, int Strikes, int Fire);
