using Marten.Schema;
using Simulator.Domain.Values;

namespace Simulator.Store;

/// <summary>The results of a set of runs about days that were not known yet.</summary>
/// <param name="Timeline">The timeline.</param>
/// <param name="Version">The version of the timeline when the runs were registered.</param>
/// <param name="Known">The last day on the record at that time.</param>
/// <param name="Told">A digest of the input that the timeline gave to the runs.</param>
/// <param name="Model">The version of the model.</param>
/// <param name="From">The first day of the runs.</param>
/// <param name="Until">The last day; after <paramref name="Known"/>.</param>
/// <param name="Runs">The number of runs.</param>
/// <param name="Seed">The seed of the random numbers.</param>
/// <param name="Reference">True when the steps added to the reference model were left out.</param>
/// <param name="Values">The parameter values that replaced those of the case, by symbol.</param>
/// <param name="Levers">The levers assumed in addition to those of the timeline.</param>
/// <param name="Readings">The results; one entry for each reading of contested levers in force, else one.</param>
public sealed record RegisteredRuns(
    TimelineId Timeline, long Version, DateOnly Known, string Told, string Model, DateOnly From, DateOnly Until, long Runs, long Seed, bool Reference,
    ValueList<RegisteredValue> Values, ValueList<RegisteredLever> Levers, ValueList<RegisteredReading> Readings);

/// <summary>A parameter value that replaced that of the case.</summary>
/// <param name="Id">The parameter, by its symbol.</param>
/// <param name="Value">The value.</param>
public sealed record RegisteredValue(string Id, double Value);

/// <summary>A lever assumed in addition to those of the timeline.</summary>
/// <param name="Lever">The lever.</param>
/// <param name="Level">The strength, from 0 to 1.</param>
/// <param name="On">The day on which it is applied.</param>
/// <param name="LagDays">Days before the lever begins to work.</param>
/// <param name="RampDays">Days until the lever reaches its full strength, counted from the end of the lag.</param>
public sealed record RegisteredLever(LeverId Lever, double Level, DateOnly On, int LagDays, int RampDays);

/// <summary>The results of the runs under a reading of contested levers.</summary>
/// <param name="Name">The names of the readings; <c>null</c> when nothing was contested.</param>
/// <param name="Outcomes">The number of runs with each outcome.</param>
/// <param name="Relapsed">The number of runs that fell back into open fighting.</param>
public sealed record RegisteredReading(string? Name, ValueList<OutcomeCount> Outcomes, long Relapsed);

/// <summary>The number of runs with an outcome.</summary>
/// <param name="Outcome">The outcome, by its name in the engine.</param>
/// <param name="Runs">The number of runs.</param>
public sealed record OutcomeCount(string Outcome, long Runs);

/// <summary>An entry of the register. A document in <c>mt_doc_runs</c>, whose rows a trigger protects from every change.</summary>
/// <param name="Id">The name: 16 hexadecimal digits, a hash of the settings and results of the runs.</param>
/// <param name="Registered">The time of registration, in UTC.</param>
/// <param name="Runs">The runs and their results.</param>
[DocumentAlias("runs")]
public sealed record RegisterEntry(string Id, DateTimeOffset Registered, RegisteredRuns Runs);
