using Simulator.Domain.Events;

namespace Simulator.Engine.Fiction;

/// <summary>A kind of event that a story can have.</summary>
/// <param name="Weight">The probability of the event in a scene, relative to all other templates; 0 when the rules of the process refuse it.</param>
/// <param name="Make">The event with its account.</param>
internal sealed record EventTemplate(Func<Scene, int> Weight, Func<Scene, NegotiationEvent> Make);

/// <summary>The templates of all events, and the draw between them.</summary>
internal static class Repertoire
{
    /// <summary>All templates, by theme.</summary>
    public static EventTemplate[] All { get; } =
    [
        .. TalksTemplates.All, .. DemandTemplates.All, .. CommitmentTemplates.All, .. CeasefireTemplates.All, .. ViolenceTemplates.All,
        .. EconomyTemplates.All, .. MediationTemplates.All, .. VoiceTemplates.All, .. ContextTemplates.All, .. LeverTemplates.All,
    ];

    /// <summary>The template of the next event, drawn with probabilities in proportion to the weights.</summary>
    /// <param name="scene">The scene.</param>
    public static EventTemplate Draw(Scene scene)
    {
        Span<int> upTo = stackalloc int[All.Length];
        var total = 0;
        for (var template = 0; template < upTo.Length; template++)
        {
            upTo[template] = total += All[template].Weight(scene);
        }

        var drawn = scene.Draws.Number(StoryDraw.Template, 1, total);
        var chosen = 0;
        while (upTo[chosen] < drawn)
        {
            chosen++;
        }

        return All[chosen];
    }
}
