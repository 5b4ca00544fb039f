using Simulator.Domain.Values;

namespace Simulator.Files.BargainingProblems;

/// <summary>A bargaining problem, as a file tells it: two parties, what they have without a deal, and the issues that a deal would settle.</summary>
/// <remarks>Wherever two numbers stand in a list, the first is that of the first party and the second that of the second.</remarks>
/// <param name="Bargaining">Its name: lower-case letters, digits and hyphens.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Numbers">Where the numbers come from.</param>
/// <param name="Parties">The two parties.</param>
/// <param name="Issues">What is to be settled; at least one.</param>
/// <param name="About">What it is about and where it comes from.</param>
/// <param name="Case">The case that it is about; none where there is no such case.</param>
/// <param name="Sources">The sources that it rests on as a whole.</param>
public sealed record BargainingScript(
    string Bargaining,
    string Title,
    NumberOrigin Numbers,
    ValueList<PartyScript> Parties,
    ValueList<IssueScript> Issues,
    string? About = null,
    TimelineId? Case = null,
    ValueList<SourceId> Sources = default);

/// <summary>Where the numbers of a bargaining problem come from.</summary>
public enum NumberOrigin
{
    /// <summary>From a publication, whose answers are known.</summary>
    Published,

    /// <summary>Assumed for teaching: nobody has measured them.</summary>
    Assumed,
}

/// <summary>A party to a bargaining problem.</summary>
/// <param name="Id">Its id: lower-case letters, digits and hyphens.</param>
/// <param name="WithoutDeal">What it has without a deal, on the scale of its utilities.</param>
/// <param name="Name">What people call it; its id when left out.</param>
/// <param name="Because">Why it has that much without a deal.</param>
public sealed record PartyScript(string Id, double WithoutDeal, string? Name = null, string? Because = null);

/// <summary>Something to be settled: by one of a few outcomes, or anywhere along a line.</summary>
/// <param name="Id">Its id: lower-case letters, digits and hyphens.</param>
/// <param name="Weights">How much it weighs for each party, from 0. The utility of a deal is the weighted sum over issues.</param>
/// <param name="Name">What people call it; its id when left out.</param>
/// <param name="Outcomes">The ways to settle it; at least one, or none where there is a line.</param>
/// <param name="Line">The line along which it is settled; none where there are outcomes.</param>
/// <param name="Because">Why it weighs that much.</param>
public sealed record IssueScript(
    string Id, ValueList<double> Weights, string? Name = null, ValueList<OutcomeScript> Outcomes = default, LineScript? Line = null,
    string? Because = null);

/// <summary>A way to settle an issue.</summary>
/// <param name="Id">Its id: lower-case letters, digits and hyphens.</param>
/// <param name="Worth">What it is worth to each party, from 0 to 1.</param>
/// <param name="Name">What people call it; its id when left out.</param>
/// <param name="Because">Why it is worth that much.</param>
public sealed record OutcomeScript(string Id, ValueList<double> Worth, string? Name = null, string? Because = null);

/// <summary>A line along which an issue is settled at a share x from 0 to 1: worth x^rise to the first party and 1 − x^fall to the second.</summary>
/// <param name="Rise">The power of x for the first party, above 0 and at most 1: below 1, each further step is worth less to it.</param>
/// <param name="Fall">The power of x for the second party, from 1 to 100: above 1, each further step costs it more.</param>
/// <param name="From">What the share 0 means: the end that the second party likes best.</param>
/// <param name="To">What the share 1 means: the end that the first party likes best.</param>
public sealed record LineScript(double Rise = 1, double Fall = 1, string? From = null, string? To = null);
