using Simulator.Domain;
using Simulator.Domain.Cases;
using Simulator.Domain.Events;
using Simulator.Domain.ModelCards;
using Simulator.Domain.State;
using Simulator.Domain.Values;

namespace Simulator.Engine.Fiction;

/// <summary>A fictional conflict: a case, and an endless sequence of events that the rules of the process allow.</summary>
/// <remarks>The next event follows from seed and state alone. The same seed gives the same story; a shorter story is its beginning.</remarks>
public sealed class Story
{
    /// <summary>The edition of stories: raised when the same seed gives another story. A story of an older edition cannot be resumed.</summary>
    public const int Edition = 2;

    /// <summary>The story of a seed.</summary>
    /// <param name="name">The name of the case and of its timeline.</param>
    /// <param name="seed">The seed, from 0; another seed gives another story.</param>
    /// <param name="parameters">The parameters that the stochastic model assumes for the case. They do not change the story.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="seed"/> is negative.</exception>
    public Story(TimelineId name, int seed, ValueList<Parameter> parameters)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(seed);
        Setting = Casting.Of(name, seed, parameters);
    }

    /// <summary>The reference data: parties, mediators, spoilers, issues, sources, claims, and the card of the model.</summary>
    public Case Case => Setting.Case;

    /// <summary>The key of the reference data: data with different keys differ.</summary>
    public string CaseKey => $"{KeyOf(Setting.Seed)} cast {Casting.Edition}";

    /// <summary>The cast and the places.</summary>
    internal Setting Setting { get; }

    /// <summary>The key of a story: stories with different keys differ. The key does not contain the name of the timeline.</summary>
    /// <param name="seed">The seed, from 0.</param>
    /// <param name="edition">The edition of stories, from 1.</param>
    public static string KeyOf(int seed, int edition = Edition) => $"fiction {edition} seed {seed}";

    /// <summary>The event that follows a state.</summary>
    /// <param name="state">The state.</param>
    /// <exception cref="RefusedException">The rules of the process refuse the event: a defect of its template.</exception>
    public NegotiationEvent Next(NegotiationState state)
    {
        var scene = Scene.After(Setting, state);
        return Negotiation.Decide(state, state.Events == 0 ? ContextTemplates.Opening(scene) : Repertoire.Draw(scene).Make(scene));
    }

    /// <summary>The endless sequence of events that follow a state.</summary>
    /// <param name="state">The state.</param>
    public IEnumerable<NegotiationEvent> After(NegotiationState state)
    {
        while (true)
        {
            var next = Next(state);
            state = Negotiation.Evolve(state, next);
            yield return next;
        }
    }
}
