using System.Runtime.InteropServices;

namespace Simulator.Engine;

/// <summary>The listener that ignores everything. A run with it allocates nothing.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly struct Deaf : IRunListener
{
    /// <inheritdoc/>
    public void Drew(Draw draw, int day, bool occurred, in ModelState state)
    {
    }

    /// <inheritdoc/>
    public void Happened(Happening happening, int day, bool drawn)
    {
    }

    /// <inheritdoc/>
    public void DayEnded(int day, in ModelState state)
    {
    }
}
