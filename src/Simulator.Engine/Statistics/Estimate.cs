using System.Runtime.InteropServices;

namespace Simulator.Engine.Statistics;

/// <summary>A number that was computed from runs, with how far chance in the runs may have moved it.</summary>
/// <param name="Value">The number.</param>
/// <param name="Interval">The values that agree with the runs at the level of <see cref="Interval.Level"/>.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Estimate(double Value, Interval Interval);
