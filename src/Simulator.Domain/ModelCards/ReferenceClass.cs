using Simulator.Domain.Values;

namespace Simulator.Domain.ModelCards;

/// <summary>The survival of comparable ceasefires.</summary>
/// <param name="Name">The cases that are compared.</param>
/// <param name="Basis">The origin of the numbers, and their limits.</param>
/// <param name="Points">The points of the survival curve.</param>
public sealed record ReferenceClass(string Name, string Basis, ValueList<SurvivalPoint> Points);

/// <summary>A point of a survival curve.</summary>
/// <param name="Days">Days since the start.</param>
/// <param name="Share">Share still at peace, from 0 to 1.</param>
public sealed record SurvivalPoint(int Days, double Share);
