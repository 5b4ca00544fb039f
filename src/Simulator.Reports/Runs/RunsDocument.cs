using System.Text.Json.Serialization;
using Simulator.Application.Simulations;
using Simulator.Domain.Branching;
using Simulator.Domain.Values;
using Simulator.Files.Problems;
using Simulator.Reports.Wording;

namespace Simulator.Reports.Runs;

/// <summary>What every document about runs has: without it no number is printed. Threads and time are left out, because they change none.</summary>
/// <param name="facts">What every number goes with.</param>
/// <param name="branched">How the timeline left its parent; none for one that branched from no other.</param>
public abstract class RunsDocument(RunFacts facts, ScenarioBranched? branched)
{
    /// <summary>What is said of all runs.</summary>
    public const string Caveat = "Runs of a model, and no statement of what will happen.";

    private static readonly string[] Tail = ["n", "seed", "model", "timeline", "from", "until", "level", "levers", "values", "referenceModel"];

    /// <summary>The caveat that goes with every number.</summary>
    [JsonPropertyOrder(-2)]
    public string Note { get; } = Caveat;

    /// <summary>The version of the model.</summary>
    [JsonPropertyOrder(-2)]
    public string Model { get; } = facts.Model;

    /// <summary>The timeline.</summary>
    [JsonPropertyOrder(-2)]
    public TimelineId Timeline { get; } = facts.Timeline;

    /// <summary>The timeline that it branched from; <c>null</c> for one that branched from no other.</summary>
    [JsonPropertyOrder(-2)]
    public TimelineId? Parent { get; } = branched?.Parent;

    /// <summary>The assumption of the branch; <c>null</c> for a timeline that is not a branch.</summary>
    [JsonPropertyOrder(-2)]
    public string? Hypothesis { get; } = branched?.Hypothesis;

    /// <summary>The first day of the runs.</summary>
    [JsonPropertyOrder(-2)]
    public DateOnly From { get; } = facts.From;

    /// <summary>The last day of the runs.</summary>
    [JsonPropertyOrder(-2)]
    public DateOnly Until { get; } = facts.Until;

    /// <summary>The length of a run, in days.</summary>
    [JsonPropertyOrder(-2)]
    public int Days { get; } = facts.Days;

    /// <summary>The number of runs.</summary>
    [JsonPropertyOrder(-2)]
    public long Runs { get; } = facts.Runs;

    /// <summary>The seed of all random draws.</summary>
    [JsonPropertyOrder(-2)]
    public long Seed { get; } = facts.Seed;

    /// <summary>The confidence level of the intervals, from 0 to 1.</summary>
    [JsonPropertyOrder(-2)]
    public double Level { get; } = facts.Level;

    /// <summary>The levers that are assumed in addition to those of the timeline.</summary>
    [JsonPropertyOrder(-2)]
    public IReadOnlyList<LeverEntry> Levers { get; } = [.. facts.Levers.Select(
        lever => new LeverEntry(lever.Lever, lever.Level, lever.On ?? facts.From, lever.LagDays, lever.RampDays))];

    /// <summary>The parameters that were set to another value than that of the case.</summary>
    [JsonPropertyOrder(-2)]
    public IReadOnlyList<ValueEntry> Values { get; } = [.. facts.Values.Select(value => new ValueEntry(value.Id, value.Value))];

    /// <summary>Whether the reference model was run, without the added steps.</summary>
    [JsonPropertyOrder(-2)]
    public bool ReferenceModel { get; } = facts.Reference;

    /// <summary>The number of runs, in words.</summary>
    public virtual string CountInWords() => Counted.Of(Runs, "run");

    /// <summary>What the ends of the intervals are, in words for charts.</summary>
    public virtual string Intervals() => $"{Level * 100:0}\u00A0% intervals";

    /// <summary>The columns of a table: its own, and what every row carries.</summary>
    protected static IReadOnlyList<string> ColumnsAfter(params IEnumerable<string> own) => [.. own, .. Tail];

    /// <summary>A row of a table.</summary>
    /// <param name="n">How many runs the number rests on.</param>
    /// <param name="own">What stands in its own columns.</param>
    protected IReadOnlyList<object?> Row(long n, params IEnumerable<object?> own) =>
    [
        .. own, n, Seed, Model, Timeline, From, Until, Level,
        Csv.Join(Levers), Csv.Join(Values), ReferenceModel,
    ];
}

/// <summary>A lever that was supposed besides what the timeline tells.</summary>
public sealed record LeverEntry(LeverId Lever, double Level, DateOnly On, int LagDays, int RampDays)
{
    /// <summary>As users write it.</summary>
    public override string ToString() => 
        FormattableString.Invariant($"{Lever}={Level}@{On:yyyy-MM-dd}{(LagDays == 0 ? "" : $"+{LagDays}")}{(RampDays == 0 ? "" : $"~{RampDays}")}");
}

/// <summary>A value of a parameter that was taken instead of that of the case.</summary>
public sealed record ValueEntry(string Id, double Value)
{
    /// <summary>As users write it.</summary>
    public override string ToString() => FormattableString.Invariant($"{Id}={Value}");
}
