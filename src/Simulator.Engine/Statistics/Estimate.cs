using System.Runtime.InteropServices;

namespace Simulator.Engine.Statistics;

/// <summary>An estimate from runs, with its confidence interval.</summary>
/// <param name="Value">The estimate.</param>
/// <param name="Interval">The values that agree with the runs at the level of <see cref="Interval.Level"/>.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Estimate(double Value, Interval Interval);
