using Simulator.Domain.Values;

namespace Simulator.Files.GraphModels;

/// <summary>What a decision maker prefers: either statements or a ranking.</summary>
/// <param name="Of">The decision maker.</param>
/// <param name="Statements">
/// Statements about options, the weightiest first; at most 62. Of two states it prefers the one in which the first statement that tells them apart is
/// true.
/// </param>
/// <param name="Ranking">
/// All states from the most to the least preferred, by their ids or option strings. States in one group are equally good; a state alone needs no
/// brackets.
/// </param>
/// <param name="Because">Why it prefers so.</param>
/// <param name="Sources">The sources that say so.</param>
public sealed record PreferenceScript(
    string Of, ValueList<StatementScript> Statements = default, ValueList<ValueList<string>> Ranking = default, string? Because = null,
    ValueList<SourceId> Sources = default);

/// <summary>A statement that a decision maker wants to be true.</summary>
/// <param name="Say">The statement, such as <c>V and not R</c>, <c>S iff R</c>, <c>B if not V</c>, <c>if R then B else not B</c>.</param>
/// <param name="Because">Why it wants that.</param>
/// <param name="Sources">The sources that say so.</param>
public sealed record StatementScript(string Say, string? Because = null, ValueList<SourceId> Sources = default);

/// <summary>Other preferences of some decision makers, in the place of those that they have.</summary>
/// <param name="Id">Its name within the file: lower-case letters, digits and hyphens.</param>
/// <param name="Name">What is otherwise, as in "Kabul puts the open border first".</param>
/// <param name="Preferences">The preferences that are otherwise; at least of one decision maker.</param>
/// <param name="Because">Why it is worth a look.</param>
/// <param name="Sources">The sources that suggest it.</param>
public sealed record VariantScript(
    string Id, string Name, ValueList<PreferenceScript> Preferences, string? Because = null, ValueList<SourceId> Sources = default);
