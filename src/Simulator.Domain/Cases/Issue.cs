using Simulator.Domain.Values;

namespace Simulator.Domain.Cases;

/// <summary>A subject of the negotiation.</summary>
/// <param name="Id">The issue's name in files.</param>
/// <param name="Code">The code in the catalogue.</param>
/// <param name="Name">The display name.</param>
/// <param name="Positions">The position of each side, in our own words.</param>
/// <param name="Sources">The sources that name it.</param>
public sealed record Issue(IssueId Id, string Code, string Name, ValueList<IssuePosition> Positions = default, ValueList<SourceId> Sources = default);

/// <summary>The position of one side on an issue.</summary>
/// <param name="Party">The side.</param>
/// <param name="Text">The position, in words.</param>
public sealed record IssuePosition(ActorId Party, string Text);
