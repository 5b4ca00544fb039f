namespace Simulator.Tests.Engine;

/// <summary>The levers that the reference tries together.</summary>
internal static class Packages
{
    public const string Best = "joint-system=0.8 written-commitment economic-incentives=0.8 relocation international-pressure";

    public const string Worst = "air-strikes jihad-edict";
}
