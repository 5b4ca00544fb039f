using Simulator.Domain.Values;

namespace Simulator.Reports.Wording;

/// <summary>An actor by id and display name.</summary>
/// <param name="Id">The name in files and commands.</param>
/// <param name="Name">The display name.</param>
public sealed record NamedActor(ActorId Id, string Name);
