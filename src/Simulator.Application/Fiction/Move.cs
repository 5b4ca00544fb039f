using Simulator.Domain;

namespace Simulator.Application.Fiction;

/// <summary>One kind of thing that can happen next.</summary>
/// <param name="Weight">How likely it is in a scene beside all other moves; 0 where the process cannot mean it.</param>
/// <param name="Make">The event, told.</param>
internal sealed record Move(Func<Scene, int> Weight, Func<Scene, NegotiationEvent> Make);
