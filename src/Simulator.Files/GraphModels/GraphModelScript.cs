using Simulator.Domain.Values;

namespace Simulator.Files.GraphModels;

/// <summary>A dispute as a graph model, as files write it: decision makers with their options, infeasible states, and preferences.</summary>
/// <param name="GraphModel">The name of the model: lower-case letters, digits and hyphens.</param>
/// <param name="Title">The title for readers.</param>
/// <param name="DecisionMakers">The decision makers, in the order of the option strings; at least one.</param>
/// <param name="Preferences">The preferences: one entry for each decision maker.</param>
/// <param name="About">The subject of the model and its origin.</param>
/// <param name="Case">The case that the model is about, if there is one.</param>
/// <param name="Sources">The sources of the model as a whole.</param>
/// <param name="Infeasible">Statements that cannot be true in any state.</param>
/// <param name="Exclusive">Options that exclude each other.</param>
/// <param name="Irreversible">Irreversible moves.</param>
/// <param name="Indistinguishable">Statements that merge all states in which they are true into one state.</param>
/// <param name="StatusQuo">The present state of the dispute: an option string such as "01001", or the id of a named state.</param>
/// <param name="States">States with a name.</param>
/// <param name="Misperceived">States that a decision maker does not see.</param>
/// <param name="Variants">Alternative preferences to analyse.</param>
/// <param name="Begins">The beginning of a walk along a timeline; the status quo, with all options open, by default.</param>
/// <param name="Along">The changes that events of a timeline make, in the order of application.</param>
public sealed record GraphModelScript(
    string GraphModel,
    string Title,
    ValueList<MakerScript> DecisionMakers,
    ValueList<PreferenceScript> Preferences,
    string? About = null,
    TimelineId? Case = null,
    ValueList<SourceId> Sources = default,
    ValueList<RuleScript> Infeasible = default,
    ValueList<ExclusionScript> Exclusive = default,
    ValueList<OneWayScript> Irreversible = default,
    ValueList<RuleScript> Indistinguishable = default,
    string? StatusQuo = null,
    ValueList<StateScript> States = default,
    ValueList<MisperceptionScript> Misperceived = default,
    ValueList<VariantScript> Variants = default,
    BeginningScript? Begins = null,
    ValueList<DisputeTriggerScript> Along = default);

/// <summary>A decision maker.</summary>
/// <param name="Id">The id within the file: lower-case letters, digits and hyphens.</param>
/// <param name="Name">The name for readers.</param>
/// <param name="Options">The options that only this decision maker controls; at least one.</param>
public sealed record MakerScript(string Id, string Name, ValueList<OptionScript> Options);

/// <summary>An action that its decision maker takes or does not take.</summary>
/// <param name="Id">A letter or a word by which statements name the option.</param>
/// <param name="Name">The action, as in "Islamabad strikes".</param>
public sealed record OptionScript(string Id, string Name);

/// <summary>A statement about options.</summary>
/// <param name="When">The statement, such as <c>V and R</c>.</param>
/// <param name="Because">The reason for the statement.</param>
/// <param name="Sources">The sources of the reason.</param>
public sealed record RuleScript(string When, string? Because = null, ValueList<SourceId> Sources = default);

/// <summary>Options that exclude each other.</summary>
/// <param name="Options">The options; at least two.</param>
/// <param name="Choose">The number of options that are taken together; at most one by default.</param>
/// <param name="Because">The reason.</param>
/// <param name="Sources">The sources of the reason.</param>
public sealed record ExclusionScript(
    ValueList<string> Options, Choose Choose = Choose.AtMostOne, string? Because = null, ValueList<SourceId> Sources = default);

/// <summary>The number of options of a group that are taken.</summary>
public enum Choose
{
    /// <summary>None or one.</summary>
    AtMostOne,

    /// <summary>One, in every state.</summary>
    ExactlyOne,
}

/// <summary>
/// An irreversible move: a decision maker that can go from a state where the first statement is true to one where the second is true cannot return.
/// </summary>
/// <param name="From">A statement that is true before the move.</param>
/// <param name="To">A statement that is true after the move.</param>
/// <param name="Because">The reason.</param>
public sealed record OneWayScript(string From, string To, string? Because = null);

/// <summary>A state with a name.</summary>
/// <param name="Id">The id within the file: lower-case letters, digits and hyphens, and not only 0 and 1.</param>
/// <param name="State">The option string: 1 for each option that is taken and 0 for each that is not, in the order of the decision makers.</param>
/// <param name="Name">The name for readers.</param>
public sealed record StateScript(string Id, string State, string Name);

/// <summary>States that a decision maker does not perceive and takes for impossible.</summary>
/// <param name="By">The decision maker.</param>
/// <param name="When">A statement that is true in those states.</param>
/// <param name="Because">The reason for the misperception.</param>
public sealed record MisperceptionScript(string By, string When, string? Because = null);
