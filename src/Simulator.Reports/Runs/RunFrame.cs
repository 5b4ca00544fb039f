using Simulator.Reports.Framing;

namespace Simulator.Reports.Runs;

/// <summary>The frame of every answer about runs: what is run, what is assumed, and what the numbers depend on.</summary>
/// <param name="Title">The title.</param>
/// <param name="Horizon">The sides that are compared, when there are two, and the days of the runs.</param>
/// <param name="Branch">The note about the branch; <c>null</c> for a timeline that is not one.</param>
/// <param name="Levers">The levers that are assumed in addition, in words.</param>
/// <param name="Values">The parameters that are set to another value than that of the case.</param>
/// <param name="ReferenceModel">True when the added steps are left out.</param>
/// <param name="Contested">The readings of contested levers; <c>null</c> when none is contested.</param>
/// <param name="Basis">The number of runs, the seed, the version of the model, and the meaning of the intervals.</param>
/// <param name="Caveat">The caveat that goes with every number.</param>
public sealed record RunFrame(
    string Title, string Horizon, BranchNote? Branch, IReadOnlyList<string> Levers, IReadOnlyList<string> Values, bool ReferenceModel,
    ContestedNote? Contested, string Basis, string Caveat);

/// <summary>The note about contested levers: each reading is run, and none is the right one.</summary>
/// <param name="Levers">The names of the levers.</param>
/// <param name="Readings">The readings, in the order of the results.</param>
public sealed record ContestedNote(IReadOnlyList<string> Levers, IReadOnlyList<ReadingNote> Readings);

/// <summary>A reading of contested levers.</summary>
/// <param name="Letter">Its letter in tables and charts.</param>
/// <param name="Name">Its name.</param>
/// <param name="Says">Its claim.</param>
public sealed record ReadingNote(string Letter, string Name, string Says);
