using System.Runtime.InteropServices;
using Simulator.Engine.Chance;

namespace Simulator.Engine.Runs;

/// <summary>A step of a run: an event, and the draws that decided it.</summary>
/// <param name="On">The day.</param>
/// <param name="ModelEvent">The event; <c>null</c> for a draw without an event.</param>
/// <param name="Drawn">True when the event was drawn; false when the timeline gives it, or when it follows from the state.</param>
/// <param name="Why">The draws before the event, each explained.</param>
public sealed record TraceStep(DateOnly On, ModelEvent? ModelEvent, bool Drawn, IReadOnlyList<Explanation> Why);

/// <summary>The trace of one run, step by step, with an explanation of each draw.</summary>
/// <param name="RunInput">The input of the run.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Run">The number of the run, from 0.</param>
/// <param name="Steps">The steps, in order.</param>
/// <param name="End">The outcome of the run.</param>
/// <param name="State">The state on the evening of the last day.</param>
public sealed record Trace(RunInput RunInput, ulong Seed, long Run, IReadOnlyList<TraceStep> Steps, RunOutcome End, ModelState State)
{
    /// <summary>Traces a run of an input: the run with the same number in an ensemble with the same seed.</summary>
    public static Trace Of(RunInput input, ulong seed, long run) => Of(input, seed, run, new RunDraws(seed, (ulong)run));

    /// <summary>The number of the first step in which two runs differ; <c>null</c> when they have the same steps.</summary>
    public int? Parts(Trace other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var shared = Steps.Zip(other.Steps)
            .TakeWhile(pair => pair.First.On == pair.Second.On && pair.First.ModelEvent == pair.Second.ModelEvent
                && pair.First.Drawn == pair.Second.Drawn)
            .Count();
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
                // A draw without an event is a step of the trace, too.
                steps.Add(new(DateOnly.FromDayNumber(day), null, Drawn: true, [explained]));
                return;
            }

            why.Add(explained);
        }

        public void Happened(ModelEvent modelEvent, int day, bool drawn)
        {
            // Strike and fire of one day are drawn before either is applied. A round begins before its draws, which belong to its result.
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
