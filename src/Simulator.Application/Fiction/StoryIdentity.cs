using Simulator.Domain.Values;
using Simulator.Engine.Fiction;
using Simulator.Files.Cases;

namespace Simulator.Application.Fiction;

/// <summary>The identities of the events of generated conflicts.</summary>
internal static class StoryIdentity
{
    /// <summary>The identity of an event.</summary>
    /// <param name="name">The name of the timeline.</param>
    /// <param name="seed">The seed of the story.</param>
    /// <param name="version">The version of the event, from 1.</param>
    /// <param name="edition">The edition of the story; the present one when left out.</param>
    public static Guid Of(TimelineId name, int seed, long version, int edition = Story.Edition) =>
        EventIdentity.Of($"{name}/{Story.KeyOf(seed, edition)}/{version}");
}
