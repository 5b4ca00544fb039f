using Simulator.Domain.Values;

namespace Simulator.Files.GraphModels;

/// <summary>A dispute as a graph model, as a file tells it: who decides on which options, what cannot be, and who prefers what.</summary>
/// <param name="GraphModel">Its name: lower-case letters, digits and hyphens.</param>
/// <param name="Title">What people call it.</param>
/// <param name="DecisionMakers">Who decides, in the order of the option strings; at least one.</param>
/// <param name="Preferences">What each decision maker prefers: one entry for each.</param>
/// <param name="About">What it is about and where it comes from.</param>
/// <param name="Case">The case that it is about; none where there is no such case.</param>
/// <param name="Sources">The sources that it rests on as a whole.</param>
/// <param name="Infeasible">Statements that cannot be true in any state.</param>
/// <param name="Exclusive">Options that exclude each other.</param>
/// <param name="Irreversible">Moves that cannot be taken back.</param>
/// <param name="Indistinguishable">Statements that make one state of all states in which they are true.</param>
/// <param name="StatusQuo">Where the dispute stands: an option string such as "01001", or the id of a named state.</param>
/// <param name="States">States with a name.</param>
/// <param name="Misperceived">States that a decision maker does not see.</param>
/// <param name="Variants">Other preferences that are worth a look.</param>
/// <param name="Begins">Where a walk along a timeline begins; at the status quo, with all options open, when left out.</param>
/// <param name="Along">What the events of a timeline change, in the order in which it is to be applied.</param>
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
    ValueList<SwitchScript> Along = default);

/// <summary>Someone who decides on options.</summary>
/// <param name="Id">Its name within the file: lower-case letters, digits and hyphens.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Options">The options that it alone decides on; at least one.</param>
public sealed record MakerScript(string Id, string Name, ValueList<OptionScript> Options);

/// <summary>Something that its decision maker does or does not do.</summary>
/// <param name="Id">A letter or a word, by which statements name it.</param>
/// <param name="Name">What is done, as in "Islamabad strikes".</param>
public sealed record OptionScript(string Id, string Name);

/// <summary>A statement about options.</summary>
/// <param name="When">The statement, such as <c>V and R</c>.</param>
/// <param name="Because">Why it is here.</param>
/// <param name="Sources">The sources that say so.</param>
public sealed record RuleScript(string When, string? Because = null, ValueList<SourceId> Sources = default);

/// <summary>Options that exclude each other.</summary>
/// <param name="Options">The options; at least two.</param>
/// <param name="Choose">How many of them are taken.</param>
/// <param name="Because">Why.</param>
/// <param name="Sources">The sources that say so.</param>
public sealed record ExclusionScript(
    ValueList<string> Options, Choose Choose = Choose.AtMostOne, string? Because = null, ValueList<SourceId> Sources = default);

/// <summary>How many options of a group are taken.</summary>
public enum Choose
{
    /// <summary>None or one.</summary>
    AtMostOne,

    /// <summary>One, in every state.</summary>
    ExactlyOne,
}

/// <summary>
/// A move that cannot be taken back: who can go from states where the first statement is true to states where the second is cannot return.
/// </summary>
/// <param name="From">True before the move.</param>
/// <param name="To">True after it.</param>
/// <param name="Because">Why.</param>
public sealed record OneWayScript(string From, string To, string? Because = null);

/// <summary>A state with a name.</summary>
/// <param name="Id">Its name within the file: lower-case letters, digits and hyphens, and not only 0 and 1.</param>
/// <param name="State">Its option string: 1 for each option that is taken and 0 for each that is not, in the order of the decision makers.</param>
/// <param name="Name">What people call it.</param>
public sealed record StateScript(string Id, string State, string Name);

/// <summary>States that a decision maker does not see: it takes them for impossible.</summary>
/// <param name="By">The decision maker.</param>
/// <param name="When">A statement that is true in those states.</param>
/// <param name="Because">Why it does not see them.</param>
public sealed record MisperceptionScript(string By, string When, string? Because = null);
