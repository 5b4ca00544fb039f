using Simulator.Application.Simulations;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Engine.Chance;
using Simulator.Engine.Runs;
using Simulator.Reports.Framing;
using Simulator.Reports.Wording;

namespace Simulator.Reports.Runs;

/// <summary>One run, told step by step, as <c>run</c> prints it.</summary>
public sealed class RunReport : RunsReport, IReport<RunReport>
{
    private RunReport(TracedRun told)
        : base(told.Facts)
    {
        Run = told.Trace.Run;
        Steps = [.. told.Trace.Steps.Select(RunStepEntry.Of)];
        End = RecordEntry.Of(told.Trace.End, told.Facts.From, told.Facts.Until);
    }

    /// <summary>The columns of <see cref="Rows"/>.</summary>
    public static IReadOnlyList<string> Columns { get; } = ColumnsAfter(
        "run", "on", "happening", "drawn", "draw", "occurred", "probability", "scale", "term", "value");

    /// <summary>The number of the run.</summary>
    public long Run { get; }

    /// <summary>What happened in it, in order.</summary>
    public IReadOnlyList<RunStepEntry> Steps { get; }

    /// <summary>What it came to.</summary>
    public RecordEntry End { get; }

    /// <inheritdoc/>
    protected override string Title() => $"Run {Run} from {Timeline}";

    /// <inheritdoc/>
    protected override IEnumerable<string?> ReadingNames() => [null];

    /// <inheritdoc/>
    protected override string Basis() => $"Run {Run}";

    /// <summary>The report of a run.</summary>
    /// <param name="told">The run.</param>
        public static RunReport Of(TracedRun told) => new(told);

    /// <summary>The run as rows: one for each term of each draw, and one for what happened without a draw.</summary>
    public IEnumerable<IReadOnlyList<object?>> Rows() =>
        from step in Steps
        from why in step.Why.Cast<WhyEntry?>().DefaultIfEmpty()
        from term in (why?.Terms ?? []).Cast<TermEntry?>().DefaultIfEmpty()
        select Row(
            1, Run, step.On, step.Happening is { } kind ? EnumWords.Code(kind) : null, step.Drawn, why is null ? null : EnumWords.Code(why.Draw),
            why?.Occurred, why?.Probability,
            why is null ? null : EnumWords.Code(why.Scale), term?.Name, term?.Value);
}

/// <summary>A step of a run.</summary>
/// <param name="On">The day.</param>
/// <param name="Happening">What happened; none for a draw of which nothing came.</param>
/// <param name="Drawn">Whether chance decided it; else it is told by the timeline, or follows of itself.</param>
/// <param name="Rung">The rung that is agreed on, or refused; none for anything else.</param>
/// <param name="For">The day that is agreed on for a round; none for anything else.</param>
/// <param name="Why">The draws that decided it.</param>
public sealed record RunStepEntry(DateOnly On, ModelEventKind? Happening, bool Drawn, Rung? Rung, DateOnly? For, IReadOnlyList<WhyEntry> Why)
{
    /// <summary>The entry of a step.</summary>
    public static RunStepEntry Of(TraceStep step) => new(
        step.On, step.ModelEvent?.Kind, step.Drawn,
        step.ModelEvent is { Kind: ModelEventKind.Agreement or ModelEventKind.ClaimantRefuses or ModelEventKind.AddresseeRefuses, Value: var rung and > 0 } ? (Rung)(int)rung : null,
        step.ModelEvent is { Kind: ModelEventKind.RoundScheduled, Day: var day } ? DateOnly.FromDayNumber(day) : null,
        [.. step.Why.Select(WhyEntry.Of)]);
}

/// <summary>A draw, with the reasons of its probability.</summary>
/// <param name="Draw">What was left to chance.</param>
/// <param name="Occurred">Whether it came about.</param>
/// <param name="Probability">How likely it was.</param>
/// <param name="Scale">The scale on which the terms add up.</param>
/// <param name="Sum">Their sum.</param>
/// <param name="Terms">The terms.</param>
public sealed record WhyEntry(Draw Draw, bool Occurred, double Probability, TermScale Scale, double Sum, IReadOnlyList<TermEntry> Terms)
{
    /// <summary>The entry of an explanation.</summary>
    public static WhyEntry Of(Explanation why) => new(
        why.Draw, why.Occurred, why.Probability, why.Scale, why.Sum,
        [.. why.Terms.Select(term => new TermEntry(term.Kind, term.Name, term.Value, [.. term.Levers], [.. term.Factors]))]);
}

/// <summary>A term of an explanation.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Name">The same in words.</param>
/// <param name="Value">What it adds.</param>
/// <param name="Levers">The levers that make it.</param>
/// <param name="Factors">The factors that make it.</param>
public sealed record TermEntry(TermKind Kind, string Name, double Value, IReadOnlyList<LeverId> Levers, IReadOnlyList<FactorId> Factors);
