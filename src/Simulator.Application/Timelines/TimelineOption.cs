using Simulator.Domain.Values;
using Simulator.Files;

namespace Simulator.Application.Timelines;

/// <summary>The option that names a timeline in the commands that messages give.</summary>
internal static class TimelineOption
{
    /// <summary>The option after a space, such as <c> --of mirrow-crossing</c>; empty for the timeline that commands take by default.</summary>
    public static string Of(SimulatorFolders folders, TimelineId timeline) => timeline == folders.Seeds.Featured ? "" : $" --of {timeline}";
}
