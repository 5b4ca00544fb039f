using Marten.Schema;
using Simulator.Domain.Values;

namespace Simulator.Store;

/// <summary>What a set of runs said of days that were not known yet.</summary>
/// <param name="Timeline">The timeline.</param>
/// <param name="Version">Its version when they were registered.</param>
/// <param name="Known">The last day that was on the record then.</param>
/// <param name="Told">A digest of what the timeline gave to the runs.</param>
/// <param name="Model">The version of the model.</param>
/// <param name="From">The first day of the runs.</param>
/// <param name="Until">The last day; after <paramref name="Known"/>.</param>
/// <param name="Runs">How many runs.</param>
/// <param name="Seed">The seed of all chance.</param>
/// <param name="Reference">Whether the steps were left out that were added to the reference model.</param>
/// <param name="Values">Numbers that were taken instead of those of the case, by symbol.</param>
/// <param name="Levers">Levers that were supposed besides what the timeline tells.</param>
/// <param name="Readings">What the runs said; several times where contested levers were in force, once for each reading of them.</param>
public sealed record RegisteredRuns(
    TimelineId Timeline, long Version, DateOnly Known, string Told, string Model, DateOnly From, DateOnly Until, long Runs, long Seed, bool Reference,
    ValueList<RegisteredValue> Values, ValueList<RegisteredLever> Levers, ValueList<RegisteredReading> Readings);

/// <summary>A number that was taken instead of that of the case.</summary>
/// <param name="Id">The parameter, by its symbol.</param>
/// <param name="Value">The number.</param>
public sealed record RegisteredValue(string Id, double Value);

/// <summary>A lever that was supposed besides what the timeline tells.</summary>
/// <param name="Lever">Which.</param>
/// <param name="Level">How strongly, from 0 to 1.</param>
/// <param name="On">The day.</param>
/// <param name="LagDays">Days before it began to work.</param>
/// <param name="RampDays">Days until it had its full strength.</param>
public sealed record RegisteredLever(LeverId Lever, double Level, DateOnly On, int LagDays, int RampDays);

/// <summary>What runs said under a reading of contested levers.</summary>
/// <param name="Name">The names of the readings; none where nothing was contested.</param>
/// <param name="Outcomes">How many runs came to each outcome.</param>
/// <param name="Relapsed">How many fell back into open fighting.</param>
public sealed record RegisteredReading(string? Name, ValueList<OutcomeCount> Outcomes, long Relapsed);

/// <summary>How many runs came to an outcome.</summary>
/// <param name="Outcome">The outcome, by its name in the engine.</param>
/// <param name="Runs">How many.</param>
public sealed record OutcomeCount(string Outcome, long Runs);

/// <summary>An entry of the register. A document in <c>mt_doc_runs</c>, of which a trigger refuses every change.</summary>
/// <param name="Id">Its name: 16 hexadecimal digits that follow from what the runs are and say.</param>
/// <param name="Registered">When it was registered, in UTC.</param>
/// <param name="Runs">What the runs said.</param>
[DocumentAlias("runs")]
public sealed record RegisterEntry(string Id, DateTimeOffset Registered, RegisteredRuns Runs);
