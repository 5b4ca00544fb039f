using Simulator.Application.Branches;
using Simulator.Domain;
using Simulator.Domain.Border;
using Simulator.Domain.Events;
using Simulator.Domain.Statements;
using Simulator.Domain.Values;
using Simulator.Files.Scenarios;
using Simulator.IntegrationTests.Store;

namespace Simulator.IntegrationTests.Application;

/// <summary>Short ways to suppose something on a branch.</summary>
internal static class Supposed
{
    public static readonly ActorId North = new("north");

    /// <summary>What is told of a supposition on a day of March 2031.</summary>
    public static Account On(int day, string text = "Supposed.") => new(When.On(Given.Day(day)), text, Actors: [North], Origin: Origin.Hypothetical);

    public static NewEvent Statement(int day, string text = "They speak here.") => Given.New(new StatementMade(North) { Account = On(day, text) });

    public static NewEvent BorderOpens(int day) => Given.New(new BorderReopened(North) { Account = On(day) });

    /// <summary>The crossings are opened, on the record.</summary>
    public static NewEvent BorderOpenedInFact(int day) =>
        Given.New(new BorderReopened(North) { Account = On(day, "The crossings open.") with { Origin = Origin.Recorded } });

    /// <summary>A branch of a timeline, with suppositions.</summary>
    public static async Task<TimelineId> SupposeAsync(
        this LoadedCases cases, TimelineId parent, ForkPoint point, params IReadOnlyList<NewEvent> moves)
    {
        var branch = (await cases.UseCases.SendAsync(new ForkTimeline(Given.Timeline(), parent, point, "They try."))).Branch;
        await cases.AppendAsync(branch, moves);
        return branch;
    }

    /// <summary>Whether a timeline is archived.</summary>
    public static async Task<bool> IsArchivedAsync(this LoadedCases cases, TimelineId timeline) =>
        (await cases.Store.PlacesAsync([timeline]))[0].Archived;
}
