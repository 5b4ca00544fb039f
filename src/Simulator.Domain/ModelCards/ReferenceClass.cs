using Simulator.Domain.Values;

namespace Simulator.Domain.ModelCards;

/// <summary>How long comparable ceasefires lasted.</summary>
/// <param name="Name">Which cases they are.</param>
/// <param name="Basis">Where the numbers come from, and their limits.</param>
/// <param name="Points">The share still at peace after so many days.</param>
public sealed record ReferenceClass(string Name, string Basis, ValueList<SurvivalPoint> Points);

/// <summary>A point of a survival curve.</summary>
/// <param name="Days">Days since the start.</param>
/// <param name="Share">Share still at peace, from 0 to 1.</param>
public sealed record SurvivalPoint(int Days, double Share);
