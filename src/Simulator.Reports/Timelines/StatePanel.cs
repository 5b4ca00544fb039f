using Simulator.Domain.State;
using Simulator.Reports.Wording;

namespace Simulator.Reports.Timelines;

/// <summary>The lines of a state that matter most.</summary>
/// <param name="Title">The title, with the day.</param>
/// <param name="Lines">The lines, each a label and a value.</param>
public sealed record StatePanel(string Title, IReadOnlyList<(string Label, string Value)> Lines)
{
    /// <summary>The panel of a state.</summary>
    public static StatePanel Of(NegotiationState state, Names names, string title) =>
        new(title, Filled(StateWords.Of(state, names)));

    /// <summary>The lines, with words for an empty value.</summary>
    internal static IReadOnlyList<(string Label, string Value)> Filled(IEnumerable<(string Label, string Value)> lines) =>
        [.. lines.Select(line => (line.Label, line.Value.Length == 0 ? StateWords.None : line.Value))];
}
