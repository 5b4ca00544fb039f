using Simulator.Domain.State;
using Simulator.Files.Cases;
using Simulator.Reports.Wording;

namespace Simulator.Reports.Timelines;

/// <summary>The lines of a state that matter most.</summary>
/// <param name="Title">The title, with the day.</param>
/// <param name="Lines">The lines, each a label and a value.</param>
public sealed record StatePanel(string Title, IReadOnlyList<(string Label, string Value)> Lines)
{
    /// <summary>The panel of a state.</summary>
    public static StatePanel Of(NegotiationState state, ActorNames cast, string title) =>
        new(title, [.. StateWords.Of(state, cast).Select(line => (line.Label, line.Value.Length == 0 ? "none" : line.Value))]);
}
