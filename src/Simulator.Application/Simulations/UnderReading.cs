namespace Simulator.Application.Simulations;

/// <summary>A result under a reading of contested levers.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
/// <param name="Reading">The names of the readings of each contested lever; <c>null</c> when no contested lever is in force.</param>
/// <param name="Result">The result.</param>
public sealed record UnderReading<T>(string? Reading, T Result);
