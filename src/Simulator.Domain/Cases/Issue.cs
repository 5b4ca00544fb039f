using Simulator.Domain.Values;

namespace Simulator.Domain.Cases;

/// <summary>What the parties negotiate about.</summary>
/// <param name="Id">The issue's name in files.</param>
/// <param name="Code">Its code in the catalogue.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Positions">Where each side stands, in our own words.</param>
/// <param name="Sources">Where it is named.</param>
public sealed record Issue(IssueId Id, string Code, string Name, ValueList<IssuePosition> Positions = default, ValueList<SourceId> Sources = default);

/// <summary>Where one side stands on an issue.</summary>
/// <param name="Party">Which side.</param>
/// <param name="Text">Where it stands.</param>
public sealed record IssuePosition(ActorId Party, string Text);
