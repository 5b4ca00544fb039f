using System.Runtime.InteropServices;
using Simulator.Engine.Chance;
using Simulator.Engine.Runs;

namespace Simulator.Tests.Engine;

/// <summary>A run, written down: all that happens, and where it stands every evening.</summary>
internal sealed record Lived(IReadOnlyList<Entry> Entries, IReadOnlyList<ModelState> Evenings, ModelState End)
{
    public static Lived Of(RunInput premise, ulong seed, ulong run = 0)
    {
        var (entries, evenings) = (new List<Entry>(), new List<ModelState>());
        var end = Simulation.Run(premise, new RunDraws(seed, run), new Writing(entries, evenings));
        return new(entries, evenings, end);
    }

    /// <summary>What happens on some of the days.</summary>
    public IEnumerable<Entry> On(Func<int, bool> days) => Entries.Where(entry => days(entry.Day));

    [StructLayout(LayoutKind.Auto)]
    private readonly struct Writing(List<Entry> entries, List<ModelState> evenings) : IRunListener
    {
        public void Drew(Draw draw, int day, bool occurred, in ModelState state)
        {
        }

        public void Happened(ModelEvent happening, int day, bool drawn) => entries.Add(new(day, happening, drawn));

        public void DayEnded(int day, in ModelState state) => evenings.Add(state);
    }
}

/// <summary>Something that happens in a run.</summary>
internal sealed record Entry(int Day, ModelEvent ModelEvent, bool Drawn)
{
    public ModelEventKind Kind => ModelEvent.Kind;
}
