using Simulator.Application.Branches;
using Simulator.Application.Timelines;
using Simulator.Domain;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Files.Scenarios;
using Simulator.IntegrationTests.Store;

namespace Simulator.IntegrationTests.Application;

public class MovesTests(LoadedCases cases) : IClassFixture<LoadedCases>
{
    [Fact]
    public async Task An_event_is_picked_as_it_is_and_marked_as_carried_over()
    {
        var branch = await cases.SupposeAsync(LoadedCases.Talks, new(Event: new("T69")));
        var recorded = (await cases.ReadAsync(LoadedCases.Talks)).Single(stored => stored.Event.Account.Row == new RowId("T70"));

        var picked = await PickAsync(branch, new(Event: new("T70")));

        Assert.True(picked.New);
        var account = recorded.Event.Account;
        Assert.Equal(
            recorded.Event with { Account = account with { Origin = Origin.Carried, Causes = [recorded.Id, .. account.Causes] } },
            picked.Picked.Event);
        Assert.Equal(picked.Picked.Event, (await cases.ReadAsync(branch))[^1].Event);
        await cases.IsProjectedAsync(branch, (await cases.Store.HeadAsync(branch)).State);
    }

    [Fact]
    public async Task Picking_it_again_changes_nothing()
    {
        var branch = await cases.SupposeAsync(LoadedCases.Talks, new(Event: new("T69")));
        await PickAsync(branch, new(Event: new("T70")));
        var written = await cases.FingerprintAsync();

        Assert.False((await PickAsync(branch, new(Event: new("T70")))).New);

        Assert.Equal(written, await cases.FingerprintAsync());
    }

    [Fact]
    public async Task On_another_day_it_is_supposed()
    {
        var branch = await cases.SupposeAsync(LoadedCases.Talks, ForkPoint.End);
        var other = await cases.SupposeAsync(LoadedCases.Talks, new(Event: new("T69")), Supposed.Statement(1));

        var picked = (await cases.UseCases.SendAsync(new CherryPick(branch, other, new(Version: 72), new(2031, 3, 5)))).Picked;

        Assert.Equal((Origin.Hypothetical, new DateOnly(2031, 3, 5)), (picked.Event.Account.Origin, picked.Day));
    }

    [Fact]
    public async Task What_the_process_refuses_is_not_picked()
    {
        var branch = await cases.SupposeAsync(LoadedCases.Talks, new(Event: new("T40")));
        var written = await cases.FingerprintAsync();

        var refused = await Assert.ThrowsAsync<RefusedException>(() => PickAsync(branch, new(Event: new("T43"))));
        await Assert.ThrowsAsync<RefusedException>(
            () => cases.UseCases.SendAsync(new CherryPick(branch, LoadedCases.Talks, new(Event: new("T71")), new(2025, 1, 1))));

        Assert.Equal("resumption-needs-collapse", Assert.Single(refused.Broken).Rule.Id);
        Assert.Equal(written, await cases.FingerprintAsync());
    }

    [Fact]
    public async Task Nothing_is_picked_for_a_record_nor_what_a_branch_has_already()
    {
        var branch = await cases.SupposeAsync(LoadedCases.Talks, new(Event: new("T69")));

        Assert.Contains(
            "is not a branch", await RefusedAsync(new CherryPick(LoadedCases.Talks, branch, new(Version: 71))), StringComparison.Ordinal);
        Assert.Contains(
            "comes before the fork", (await RefusedAsync(new CherryPick(branch, LoadedCases.Talks, new(Event: new("T44"))))),
            StringComparison.Ordinal);
        Assert.Contains("cannot be copied", (await RefusedAsync(new CherryPick(branch, branch, new(Version: 71)))), StringComparison.Ordinal);
        Assert.Contains(
            "is not given", (await RefusedAsync(new CherryPick(branch, LoadedCases.Talks, ForkPoint.End))), StringComparison.Ordinal);
        Assert.Contains("'T99'", (await RefusedAsync(new CherryPick(branch, LoadedCases.Talks, new(Event: new("T99"))))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Moves_are_taken_back_one_after_the_other_until_none_is_left()
    {
        var record = (await cases.BeginAsync(Given.Talks())).Timeline;
        var branch = await cases.SupposeAsync(record, ForkPoint.End, Supposed.Statement(9), Supposed.BorderOpens(12));
        var fork = (await cases.Store.AtAsync(branch, 9)).State;

        Assert.Equal(11, (await UndoAsync(branch)).Move.Version);
        Assert.Equal(BorderStatus.Closed, (await cases.Store.HeadAsync(branch)).State.Border);
        Assert.Equal(10, (await UndoAsync(branch)).Move.Version);

        var head = await cases.Store.HeadAsync(branch);
        Assert.Equal(fork with { Events = 13, AsOf = Given.Day(12) }, head.State);
        await cases.IsProjectedAsync(branch, head.State);
        Assert.Contains("no move", await RefusedAsync(new UndoMove(branch)), StringComparison.Ordinal);
        Assert.Equal(13, (await cases.ReadAsync(branch)).Count);
    }

    [Fact]
    public async Task A_move_after_an_undone_one_is_the_last()
    {
        var record = (await cases.BeginAsync(Given.Talks())).Timeline;
        var branch = await cases.SupposeAsync(record, ForkPoint.End, Supposed.BorderOpens(12));
        await UndoAsync(branch);
        await cases.AppendAsync(branch, Supposed.Statement(14));

        Assert.Equal(12, (await UndoAsync(branch)).Move.Version);
        Assert.Contains("no move", await RefusedAsync(new UndoMove(branch)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_taken_back_is_not_told_under_another_reading_either()
    {
        var branch = await cases.SupposeAsync(LoadedCases.Talks, ForkPoint.End, Supposed.BorderOpens(12));
        await UndoAsync(branch);

        var state = (await cases.UseCases.SendAsync(new ShowState(branch, ["C02=S3"]))).State;

        Assert.Equal(BorderStatus.Closed, state.Border);
        Assert.Equal(3, state.Rounds.Last!.Number);
    }

    [Fact]
    public async Task Nothing_on_the_record_is_taken_back() =>
        Assert.Contains("is not a branch", await RefusedAsync(new UndoMove(LoadedCases.Talks)), StringComparison.Ordinal);

    private Task<PickedEvent> PickAsync(TimelineId branch, ForkPoint which) =>
        cases.UseCases.SendAsync(new CherryPick(branch, LoadedCases.Talks, which));

    private Task<UndoneMove> UndoAsync(TimelineId branch) => cases.UseCases.SendAsync(new UndoMove(branch));

    private async Task<string> RefusedAsync<T>(MediatR.IRequest<T> request) => (await cases.UseCases.RefusedAsync(request)).Message;
}
