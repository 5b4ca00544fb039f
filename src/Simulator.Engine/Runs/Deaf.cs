using System.Runtime.InteropServices;

namespace Simulator.Engine;

/// <summary>Listens to nothing: a run then allocates nothing either.</summary>
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
