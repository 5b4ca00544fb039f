using System.Runtime.InteropServices;
using Simulator.Engine.Chance;

namespace Simulator.Engine.Runs;

/// <summary>Something that happened in a run, and the draws that decided it.</summary>
/// <param name="On">The day.</param>
/// <param name="ModelEvent">What happened; none for a draw after which nothing came about.</param>
/// <param name="Drawn">Whether chance decided it; else it is told by the timeline, or follows of itself.</param>
/// <param name="Why">The draws before it, each explained.</param>
public sealed record TraceStep(DateOnly On, ModelEvent? ModelEvent, bool Drawn, IReadOnlyList<Explanation> Why);

/// <summary>One run, told step by step with the reasons of each draw.</summary>
/// <param name="RunInput">All that was fixed before chance.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Run">The number of the run, from 0.</param>
/// <param name="Steps">What happened, in order.</param>
/// <param name="End">What the run came to.</param>
/// <param name="State">The state on the evening of the last day.</param>
public sealed record Trace(RunInput RunInput, ulong Seed, long Run, IReadOnlyList<TraceStep> Steps, RunOutcome End, ModelState State)
{
    /// <summary>Tells a run of an input: the very run of that number in an ensemble with that seed.</summary>
    public static Trace Of(RunInput input, ulong seed, long run) => Of(input, seed, run, new RunDraws(seed, (ulong)run));

    /// <summary>Where two runs first differ: the number of the step; none where they tell the same.</summary>
    public int? Parts(Trace other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var shared = Steps.Zip(other.Steps).TakeWhile(pair => pair.First.On == pair.Second.On && pair.First.ModelEvent == pair.Second.ModelEvent && pair.First.Drawn == pair.Second.Drawn).Count();
        return shared == Steps.Count && shared == other.Steps.Count ? null : shared;
    }

    internal static Trace Of<TDraws>(RunInput input, ulong seed, long run, TDraws draws) where TDraws : struct, IDraws
    {
        ArgumentNullException.ThrowIfNull(input);
        var (steps, why) = (new List<TraceStep>(), new List<Explanation>());
        var end = Simulation.Run(input, draws, new Replay(input, steps, why));
        return new(input, seed, run, steps, RunOutcome.Of(input, end), end);
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly struct Replay(RunInput input, List<TraceStep> steps, List<Explanation> why) : IRunListener
    {
        public void Drew(Draw draw, int day, bool occurred, in ModelState state)
        {
            var explained = Explanation.Of(input, draw, day, occurred, state);
            if (!occurred && (draw == Draw.Strike || draw == Draw.Escalation))
            {
                // That nothing came of it is part of the story.
                steps.Add(new(DateOnly.FromDayNumber(day), null, Drawn: true, [explained]));
                return;
            }

            why.Add(explained);
        }

        public void Happened(ModelEvent modelEvent, int day, bool drawn)
        {
            // Strike and fire of one day are drawn before either happens; a round begins before its draws, and what it brings has them.
            Explanation[] own = modelEvent.Kind switch
            {
                ModelEventKind.Strike => [.. why.Where(draw => draw.Draw == Draw.Strike)],
                ModelEventKind.BorderFire => [.. why.Where(draw => draw.Draw == Draw.BorderFire)],
                _ => [.. why],
            };
            why.RemoveAll(own.Contains);
            steps.Add(new(DateOnly.FromDayNumber(day), modelEvent, drawn, own));
        }

        public void DayEnded(int day, in ModelState state)
        {
        }
    }
}
