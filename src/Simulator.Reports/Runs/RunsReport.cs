using System.Text.Json.Serialization;
using Simulator.Application.Simulations;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Reports.Framing;
using Simulator.Reports.Wording;

namespace Simulator.Reports.Runs;

/// <summary>
/// The content that every report about runs has. No number is printed without it. Threads and time are left out, because no number depends on
/// them.
/// </summary>
/// <param name="facts">The facts of the runs.</param>
public abstract class RunsReport(RunFacts facts) : ISummarised
{
    private const int MaxAssumed = 3;
    private static readonly string[] Tail = ["n", "seed", "model", "timeline", "from", "until", "level", "levers", "values", "referenceModel"];

    /// <summary>The caveat that goes with every number.</summary>
    [JsonPropertyOrder(-2)]
    public string Note { get; } = Caveats.Model;

    /// <summary>The version of the model.</summary>
    [JsonPropertyOrder(-2)]
    public string Model { get; } = facts.Model;

    /// <summary>The timeline.</summary>
    [JsonPropertyOrder(-2)]
    public TimelineId Timeline { get; } = facts.Timeline;

    /// <summary>The timeline that it branched from; <c>null</c> for one that branched from no other.</summary>
    [JsonPropertyOrder(-2)]
    public TimelineId? Parent { get; } = facts.Branched?.Parent;

    /// <summary>The assumption of the branch; <c>null</c> for a timeline that is not a branch.</summary>
    [JsonPropertyOrder(-2)]
    public string? Hypothesis { get; } = facts.Branched?.Hypothesis;

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
    public IReadOnlyList<LeverEntry> Levers { get; } = [.. facts.Levers.Select(lever => LeverEntry.Of(lever, facts.From))];

    /// <summary>The parameters that were set to another value than that of the case.</summary>
    [JsonPropertyOrder(-2)]
    public IReadOnlyList<ValueEntry> Values { get; } = [.. facts.Values.Select(ValueEntry.Of)];

    /// <summary>True when the reference model was run, without the added steps.</summary>
    [JsonPropertyOrder(-2)]
    public bool ReferenceModel { get; } = facts.Reference;

    /// <summary>The frame of the answer.</summary>
    public RunFrame Frame()
    {
        IReadOnlyList<LeverMapping> mappings = facts.Case.Model?.Levers ?? [];
        return new(
            Title(), $"{Sides()}Runs from {From:d MMM yyyy} to {Until:d MMM yyyy}, {Counted.Of(Days, "day")}.",
            BranchNote.Of(Timeline, facts.Branched), [.. Levers.Select(InWords)],
            [.. Values.Select(value => FormattableString.Invariant($"{value.Id} = {value.Value}"))], ReferenceModel,
            Contested(ReadingNames(), mappings),
            $"{Basis()}, seed {Seed}, model {Model}{Precision()}.",
            Caveats.Model);
    }

    /// <inheritdoc/>
    public Summary Summary()
    {
        var (frame, levers) = (Frame(), facts.Levers.Select(lever => NameOf(lever.Lever)).ToArray());
        string[] assumed = [.. Hypothesis is { } hypothesis ? [hypothesis.TrimEnd('.')] : Array.Empty<string>(), .. levers];
        return new(
            frame.Title, frame.Horizon, assumed.Length == 0 ? "" : $"{Series.Some(assumed, MaxAssumed, "; ")}.", [.. Findings()],
            $"{Basis()}, seed {Seed}, model {Model}{(Precision().Length == 0 ? "" : $", {Level * 100:0}\u00A0% intervals")}. {Caveats.Model}",
            Next());
    }

    /// <summary>The main findings, the weightiest first, each with its interval when it is an estimate.</summary>
    protected abstract IEnumerable<string> Findings();

    /// <summary>The command that shows more; empty when there is none.</summary>
    protected virtual string Next() => "";

    /// <summary>A finding under each reading of contested levers, with their letters when there are several.</summary>
    protected static string Each<T>(string label, IReadOnlyList<T> readings, Func<T, string> finding) =>
        $"{label}: " + (readings.Count == 1
            ? finding(readings[0])
            : string.Join("; ", readings.Select((reading, at) => $"{RunWords.Letter(at)} {finding(reading)}")));

    /// <summary>The number of runs, in words.</summary>
    public virtual string CountInWords() => Counted.Of(Runs, "run");

    /// <summary>The level and the meaning of the intervals, after a comma; empty when there are none.</summary>
    protected virtual string Precision() =>
        $", {Level * 100:0}\u00A0% intervals. The intervals cover sampling error, not the error of the model";

    /// <summary>The title of the answer.</summary>
    protected abstract string Title();

    /// <summary>The sides that are compared, as a sentence with a space after it; empty when there are none.</summary>
    protected virtual string Sides() => "";

    /// <summary>The names of the readings of contested levers, in the order of the results; a single <c>null</c> when none is contested.</summary>
    protected abstract IEnumerable<string?> ReadingNames();

    /// <summary>The runs that the numbers come from, in words.</summary>
    protected virtual string Basis() => CountInWords();

    /// <summary>The meaning of the intervals, in words for charts.</summary>
    public virtual string Intervals() => $"{Level * 100:0}\u00A0% intervals";

    private ContestedNote? Contested(IEnumerable<string?> names, IReadOnlyList<LeverMapping> mappings)
    {
        string?[] readings = [.. names];
        if (readings.Length < 2)
        {
            return null;
        }

        var levers = mappings.Where(mapping => mapping.Readings.Any(reading => Follows(readings[0], mapping, reading))).ToArray();
        return new([.. levers.Select(mapping => NameOf(mapping.Lever))], [.. readings.Select((name, at) => new ReadingNote(
            RunWords.Letter(at), $"{name}",
            string.Join(
                ' ',
                levers.SelectMany(mapping => mapping.Readings.Where(reading => Follows(name, mapping, reading))).Select(reading => reading.Says))))]);
    }

    private static bool Follows(string? name, LeverMapping mapping, RivalReading reading) =>
        mapping.Readings.Count > 1 && (name ?? "").Split(", ").Contains($"{mapping.Lever}: {reading.Name}", StringComparer.Ordinal);

    private string InWords(LeverEntry lever) =>
        $"{NameOf(lever.Lever)}, level {lever.Level:0.##}, from {lever.On:d MMM yyyy}"
        + (lever.LagDays > 0 ? $", effective after {Counted.Of(lever.LagDays, "day")}" : "")
        + (lever.RampDays > 0 ? $", growing over {Counted.Of(lever.RampDays, "day")}" : "");

    private string NameOf(LeverId lever) => facts.Case.Levers.FirstOrDefault(known => known.Id == lever)?.Name ?? lever.Value;

    /// <summary>The columns of a table: its own, then those of every table about runs.</summary>
    protected static IReadOnlyList<string> ColumnsAfter(params IEnumerable<string> own) => [.. own, .. Tail];

    /// <summary>A row of a table.</summary>
    /// <param name="n">The number of runs behind the number.</param>
    /// <param name="own">The cells of its own columns.</param>
    protected IReadOnlyList<object?> Row(long n, params IEnumerable<object?> own) =>
    [
        .. own, n, Seed, Model, Timeline, From, Until, Level,
        Csv.Join(Levers), Csv.Join(Values), ReferenceModel,
    ];
}

/// <summary>A lever that is assumed in addition to those of the timeline.</summary>
public sealed record LeverEntry(LeverId Lever, double Level, DateOnly On, int LagDays, int RampDays)
{
    /// <summary>The entry of a lever.</summary>
    /// <param name="lever">The lever.</param>
    /// <param name="from">The first day of the runs, on which a lever without a day of its own begins.</param>
    public static LeverEntry Of(AssumedLever lever, DateOnly from) => new(lever.Lever, lever.Level, lever.On ?? from, lever.LagDays, lever.RampDays);

    /// <summary>The form in which users write it.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Lever}={Level}@{On:yyyy-MM-dd}{(LagDays == 0 ? "" : $"+{LagDays}")}{(RampDays == 0 ? "" : $"~{RampDays}")}");
}

/// <summary>A value of a parameter that replaces the value of the case.</summary>
public sealed record ValueEntry(string Id, double Value)
{
    /// <summary>The entry of a value.</summary>
    public static ValueEntry Of(ParameterValue value) => new(value.Id, value.Value);

    /// <summary>The form in which users write it.</summary>
    public override string ToString() => FormattableString.Invariant($"{Id}={Value}");
}
