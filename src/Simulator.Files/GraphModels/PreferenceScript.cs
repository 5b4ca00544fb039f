using Simulator.Domain.Values;

namespace Simulator.Files.GraphModels;

/// <summary>The preferences of a decision maker: either statements or a ranking.</summary>
/// <param name="Of">The decision maker.</param>
/// <param name="Statements">
/// Statements about options, the most important first; at most 62. Of two states, the decision maker prefers the one in which the first statement
/// that differs between them is true.
/// </param>
/// <param name="Ranking">
/// All states from the most to the least preferred, by their ids or option strings. States in one group are equally preferred. A group of one state
/// needs no brackets.
/// </param>
/// <param name="Because">The reason for the preferences.</param>
/// <param name="Sources">The sources of the reason.</param>
public sealed record PreferenceScript(
    string Of, ValueList<StatementScript> Statements = default, ValueList<ValueList<string>> Ranking = default, string? Because = null,
    ValueList<SourceId> Sources = default);

/// <summary>A statement that a decision maker wants to be true.</summary>
/// <param name="Say">The statement, such as <c>V and not R</c>, <c>S iff R</c>, <c>B if not V</c>, <c>if R then B else not B</c>.</param>
/// <param name="Because">The reason for the preference.</param>
/// <param name="Sources">The sources of the reason.</param>
public sealed record StatementScript(string Say, string? Because = null, ValueList<SourceId> Sources = default);

/// <summary>Alternative preferences of some decision makers, which replace their base preferences.</summary>
/// <param name="Id">The id within the file: lower-case letters, digits and hyphens.</param>
/// <param name="Name">The difference, as in "Kabul puts the open border first".</param>
/// <param name="Preferences">The alternative preferences, of at least one decision maker.</param>
/// <param name="Because">The reason for analysing the variant.</param>
/// <param name="Sources">The sources that suggest the variant.</param>
public sealed record VariantScript(
    string Id, string Name, ValueList<PreferenceScript> Preferences, string? Because = null, ValueList<SourceId> Sources = default);
