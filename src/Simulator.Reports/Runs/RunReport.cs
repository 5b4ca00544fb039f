using Simulator.Application.Simulations;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Engine.Chance;
using Simulator.Engine.Runs;
using Simulator.Reports.Framing;

namespace Simulator.Reports.Runs;

/// <summary>One run step by step, as <c>run</c> prints it.</summary>
public sealed class RunReport : RunsReport, IReport<RunReport>
{
    private RunReport(TracedRun traced)
        : base(traced.Facts)
    {
        Run = traced.Trace.Run;
        Steps = [.. traced.Trace.Steps.Select(RunStepEntry.Of)];
        End = RecordEntry.Of(traced.Trace.End, traced.Facts.From, traced.Facts.Until);
    }

    /// <summary>The columns of <see cref="Rows"/>.</summary>
    public static IReadOnlyList<string> Columns { get; } = ColumnsAfter(
        "run", "on", "happening", "drawn", "draw", "occurred", "probability", "scale", "term", "value");

    /// <summary>The number of the run.</summary>
    public long Run { get; }

    /// <summary>The steps of the run, in order.</summary>
    public IReadOnlyList<RunStepEntry> Steps { get; }

    /// <summary>The outcome of the run.</summary>
    public RecordEntry End { get; }

    /// <inheritdoc/>
    protected override string Title() => $"Run {Run} from {Timeline}";

    /// <inheritdoc/>
    protected override IEnumerable<string> Findings() => [$"outcome: {RunWords.Of(End.Outcome)}", InWords()];

    /// <inheritdoc/>
    protected override IEnumerable<string?> ReadingNames() => [null];

    /// <inheritdoc/>
    protected override string Basis() => $"Run {Run}";

    /// <inheritdoc/>
    protected override string Precision() => "";

    /// <summary>The report of a run.</summary>
    /// <param name="traced">The run.</param>
    public static RunReport Of(TracedRun traced) => new(traced);

    /// <summary>The steps that are listed: the beginning of a round is left out, because its end is listed.</summary>
    public IEnumerable<RunStepEntry> Listed() => Steps.Where(step => step.Happening != ModelEventKind.RoundBegins);

    /// <summary>The counts of the run, and the trust at its end, in words.</summary>
    public string InWords() =>
        $"{Counted.Of(End.Rounds, "round")}, {Counted.Of(End.Attacks, "attack")}, {Counted.Of(End.Strikes, "strike")}, "
        + $"{Counted.Of(End.Fire, "exchange of fire", "exchanges of fire")}, "
        + $"{(End.Relapse ? $"open fighting from {End.RelapsedOn:d MMM yyyy}" : "no relapse")}, "
        + $"trust {Numbers.Fixed(End.Trust, 2)}.";

    /// <summary>The run as rows: one for each term of each draw, and one for each event without a draw.</summary>
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
/// <param name="Happening">The kind of the event; <c>null</c> for a draw that led to none.</param>
/// <param name="Drawn">True when a random draw decided the step; false when the timeline gives it, or when it follows from other steps.</param>
/// <param name="Rung">The rung that is agreed on or refused; <c>null</c> for other steps.</param>
/// <param name="For">The day that is agreed on for a round; <c>null</c> for other steps.</param>
/// <param name="Why">The draws that decided the step.</param>
public sealed record RunStepEntry(DateOnly On, ModelEventKind? Happening, bool Drawn, Rung? Rung, DateOnly? For, IReadOnlyList<WhyEntry> Why)
{
    /// <summary>The entry of a step.</summary>
    public static RunStepEntry Of(TraceStep step) => new(
        step.On, step.ModelEvent?.Kind, step.Drawn,
        step.ModelEvent is
        {
            Kind: ModelEventKind.Agreement or ModelEventKind.ClaimantRefuses or ModelEventKind.AddresseeRefuses, Value: var rung and > 0,
        }
            ? (Rung)(int)rung
            : null,
        step.ModelEvent is { Kind: ModelEventKind.RoundScheduled, Day: var day } ? DateOnly.FromDayNumber(day) : null,
        [.. step.Why.Select(WhyEntry.Of)]);

    /// <summary>The draw that explains the step; <c>null</c> when there is none.</summary>
    public WhyEntry? Explanation() => Why.OrderBy(draw => draw.Occurred).LastOrDefault();
}

/// <summary>A draw, with the terms of its probability.</summary>
/// <param name="Draw">The kind of the draw.</param>
/// <param name="Occurred">True when the event of the draw occurred.</param>
/// <param name="Probability">The probability of the event, from 0 to 1.</param>
/// <param name="Scale">The scale on which the terms add up.</param>
/// <param name="Sum">The sum of the terms.</param>
/// <param name="Terms">The terms.</param>
public sealed record WhyEntry(Draw Draw, bool Occurred, double Probability, TermScale Scale, double Sum, IReadOnlyList<TermEntry> Terms)
{
    /// <summary>The entry of an explanation.</summary>
    public static WhyEntry Of(Explanation why) => new(
        why.Draw, why.Occurred, why.Probability, why.Scale, why.Sum,
        [.. why.Terms.Select(term => new TermEntry(term.Kind, term.Name, term.Value, [.. term.Levers], [.. term.Factors]))]);

    /// <summary>The probability of what happened, from 0 to 1: a draw of which nothing came was as likely as the rest.</summary>
    public double Likelihood() => Occurred ? Probability : 1 - Probability;

    /// <summary>The terms with their values, the weightiest first.</summary>
    /// <param name="all">True for all terms; false for the first three of those that are not there every day.</param>
    public string InWords(bool all)
    {
        const int Weightiest = 3;
        var terms = Terms.Where(term => all || term.Kind is not (TermKind.Base or TermKind.Threshold))
            .OrderByDescending(term => Math.Abs(term.Value)).ToArray();
        var shown = all ? terms : terms.Take(Weightiest);
        return string.Join("; ", shown.Select(term => $"{term.Name} {Numbers.Fixed(term.Value, 2, plus: true)}"))
            + (all || terms.Length <= Weightiest ? "" : "; …");
    }
}

/// <summary>A term of an explanation.</summary>
/// <param name="Kind">The kind of the term.</param>
/// <param name="Name">The name of the term, in words.</param>
/// <param name="Value">The value that the term adds.</param>
/// <param name="Levers">The levers in the term.</param>
/// <param name="Factors">The factors in the term.</param>
public sealed record TermEntry(TermKind Kind, string Name, double Value, IReadOnlyList<LeverId> Levers, IReadOnlyList<FactorId> Factors);
