using Spectre.Console;
using Spectre.Console.Rendering;

namespace Simulator.Cli.Screen;

/// <summary>The time left of a task, rounded; empty until the speed is known.</summary>
internal sealed class TimeLeftColumn : ProgressColumn
{
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Markup(task.IsIndeterminate || task.RemainingTime is not { } left ? "" : $"[grey]{InWords(left)}[/]");

    /// <summary>The time in words: <c>12 s left</c>, <c>3 min left</c>.</summary>
    public static string InWords(TimeSpan left) => left.TotalSeconds switch
    {
        < 1 => "",
        < 90 => $"{left.TotalSeconds:0} s left",
        < 5400 => $"{left.TotalMinutes:0} min left",
        _ => $"{left.TotalHours:0.0} h left",
    };
}
