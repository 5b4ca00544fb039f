using Simulator.Domain.Events;
using Simulator.Domain.Statements;
using Simulator.Domain.Values;
using Simulator.Engine.Runs;
using Simulator.Files.Cases;

namespace Simulator.Benchmarks;

/// <summary>Runs of the shipped talks of 2025, whose model they are measured on.</summary>
internal static class ShippedTalks
{
    private static readonly CaseContent Content = CaseReader.Read(new(Path.Combine(Above(AppContext.BaseDirectory), "seeds", "pak-afg-2025")));

    /// <summary>The model with the numbers of the case.</summary>
    public static StochasticModel Model { get; } = StochasticModel.Of(Content.Case);

    /// <summary>Runs from the opening on, for so many days.</summary>
    public static RunInput FromOpening(int days) =>
        RunInput.Of(Model, new(Before(Model.Card.Opens), []), Model.Card.Opens, Model.Card.Opens.AddDays(days - 1));

    /// <summary>
    /// Runs of 75 days from thirty days after the opening on, before which so many events are told that leave the state of the model alone.
    /// </summary>
    public static RunInput After(int events)
    {
        const int Days = 75, Later = 30;
        var from = Model.Card.Opens.AddDays(Later);
        var told = Enumerable.Range(0, events).Select(place => new StatementMade(Model.Card.Claimant)
        {
            Account = new(When.On(Model.Card.Opens.AddDays(place * Later / events)), "They speak.", Origin: Origin.Hypothetical),
        });
        return RunInput.Of(Model, new([.. Before(Model.Card.Opens), .. told], []), from, from.AddDays(Days - 1));
    }

    private static NegotiationEvent[] Before(DateOnly day) => [.. Content.Events.Where(happened => happened.Account.When.Effective() < day)];

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "Simulator.sln")) ? folder
        : Path.GetDirectoryName(folder) is { } parent ? Above(parent)
        : throw new InvalidOperationException("The benchmarks run outside of the repository.");
}
