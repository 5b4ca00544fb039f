using Simulator.Domain.Values;

namespace Simulator.Files.BargainingProblems;

/// <summary>A bargaining problem, as files write it: two parties, their utilities without a deal, and the issues that a deal would settle.</summary>
/// <remarks>In a list of two numbers, the first is for the first party and the second for the second party.</remarks>
/// <param name="Bargaining">The name of the problem: lower-case letters, digits and hyphens.</param>
/// <param name="Title">The title for readers.</param>
/// <param name="Numbers">The origin of the numbers.</param>
/// <param name="Parties">The two parties.</param>
/// <param name="Issues">The issues to be settled; at least one.</param>
/// <param name="About">The subject of the problem and its origin.</param>
/// <param name="Case">The case that the problem is about, if there is one.</param>
/// <param name="Sources">The sources of the problem as a whole.</param>
public sealed record BargainingScript(
    string Bargaining,
    string Title,
    NumberOrigin Numbers,
    ValueList<PartyScript> Parties,
    ValueList<IssueScript> Issues,
    string? About = null,
    TimelineId? Case = null,
    ValueList<SourceId> Sources = default);

/// <summary>The origin of the numbers of a bargaining problem.</summary>
public enum NumberOrigin
{
    /// <summary>From a publication with known solutions.</summary>
    Published,

    /// <summary>Assumed for teaching, not measured.</summary>
    Assumed,
}

/// <summary>A party to a bargaining problem.</summary>
/// <param name="Id">The id: lower-case letters, digits and hyphens.</param>
/// <param name="WithoutDeal">The utility of the party without a deal (its disagreement point), on the scale of the utilities of deals.</param>
/// <param name="Name">The name for readers; the id by default.</param>
/// <param name="Because">The reason for the utility without a deal.</param>
public sealed record PartyScript(string Id, double WithoutDeal, string? Name = null, string? Because = null);

/// <summary>An issue to be settled: by one of several outcomes, or at any point of a line.</summary>
/// <param name="Id">The id: lower-case letters, digits and hyphens.</param>
/// <param name="Weights">The weight of the issue for each party, from 0 to 1,000. The utility of a deal is the weighted sum over issues.</param>
/// <param name="Name">The name for readers; the id by default.</param>
/// <param name="Outcomes">The possible outcomes; at least one, or none when there is a line.</param>
/// <param name="Line">The line along which the issue is settled; left out when there are outcomes.</param>
/// <param name="Because">The reason for the weights.</param>
public sealed record IssueScript(
    string Id, ValueList<double> Weights, string? Name = null, ValueList<OutcomeScript> Outcomes = default, LineScript? Line = null,
    string? Because = null);

/// <summary>A possible outcome of an issue.</summary>
/// <param name="Id">The id: lower-case letters, digits and hyphens.</param>
/// <param name="Worth">The worth of the outcome to each party, from 0 to 1.</param>
/// <param name="Name">The name for readers; the id by default.</param>
/// <param name="Because">The reason for the worth.</param>
public sealed record OutcomeScript(string Id, ValueList<double> Worth, string? Name = null, string? Because = null);

/// <summary>A line along which an issue is settled at a share x from 0 to 1: worth x^rise to the first party and 1 − x^fall to the second.</summary>
/// <param name="Rise">The power of x for the first party, above 0 and at most 1: below 1, each further step is worth less to the first party.</param>
/// <param name="Fall">The power of x for the second party, from 1 to 100: above 1, each further step costs the second party more.</param>
/// <param name="From">The meaning of the share 0: the end that the second party prefers.</param>
/// <param name="To">The meaning of the share 1: the end that the first party prefers.</param>
public sealed record LineScript(double Rise = 1, double Fall = 1, string? From = null, string? To = null);
