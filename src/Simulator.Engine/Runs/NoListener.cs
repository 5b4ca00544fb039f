using System.Runtime.InteropServices;
using Simulator.Engine.Chance;

namespace Simulator.Engine.Runs;

/// <summary>The listener that ignores everything. A run with it allocates nothing.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly struct NoListener : IRunListener
{
    /// <inheritdoc/>
    public void Drew(Draw draw, int day, bool occurred, in ModelState state)
    {
    }

    /// <inheritdoc/>
    public void Happened(ModelEvent modelEvent, int day, bool drawn)
    {
    }

    /// <inheritdoc/>
    public void DayEnded(int day, in ModelState state)
    {
    }
}
