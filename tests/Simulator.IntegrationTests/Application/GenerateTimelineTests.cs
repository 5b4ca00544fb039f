using Simulator.Application.Fiction;
using Simulator.Application.Timelines;
using Simulator.Domain.Events;
using Simulator.Domain.Statements;
using Simulator.Domain.Values;
using Simulator.IntegrationTests.Store;

namespace Simulator.IntegrationTests.Application;

public class GenerateTimelineTests(LoadedCases cases) : IClassFixture<LoadedCases>
{
    [Fact]
    public async Task A_generated_conflict_is_told_with_its_own_case_and_marked_as_no_record()
    {
        var name = Given.Timeline();

        var made = await GenerateAsync(name, 7, 300);

        Assert.Equal((300, 300), (made.Head.Version, made.Added));
        Assert.Equal(made.Head.State, (await cases.Store.HeadAsync(name)).State);
        await cases.IsProjectedAsync(name, made.Head.State);
        var telling = await cases.UseCases.SendAsync(new ReplayTimeline(name, []));
        Assert.Contains("(fictional, generated from seed 7)", telling.Case.Title);
        var told = await telling.Events.ToArrayAsync();
        Assert.Equal(300, told.Length);
        Assert.All(told, one => Assert.Equal(Origin.Hypothetical, one.Event.Account.Origin));
        Assert.Equal(made.Head.State, told[^1].After);
    }

    [Fact]
    public async Task The_same_request_sent_again_adds_nothing()
    {
        var name = Given.Timeline();
        var first = await GenerateAsync(name, 7, 50);
        var written = await cases.FingerprintAsync();

        var again = await GenerateAsync(name, 7, 50);

        Assert.Equal((first.Head, 0), (again.Head, again.Added));
        Assert.Equal(written, await cases.FingerprintAsync());
    }

    [Fact]
    public async Task A_conflict_that_was_generated_before_there_were_models_gets_one_and_keeps_its_events()
    {
        var name = Given.Timeline();
        var first = await GenerateAsync(name, 7, 50);
        await cases.ExecuteAsync(
            "update simulator.mt_doc_case set data = jsonb_set(data, '{Hash}', to_jsonb($2::text)) #- '{Case,Model}' where id = $1", name.Value,
            "fiction 2 seed 7");
        Assert.Null((await cases.UseCases.SendAsync(new ListClaims(name))).Case.Model);

        var again = await GenerateAsync(name, 7, 50);

        Assert.Equal((first.Head, 0), (again.Head, again.Added));
        Assert.Equal(first.Case, (await cases.UseCases.SendAsync(new ListClaims(name))).Case);
        Assert.NotNull(first.Case.Model);
    }

    [Fact]
    public async Task More_events_go_on_where_fewer_ended()
    {
        var (longer, whole) = (Given.Timeline(), Given.Timeline());

        await GenerateAsync(longer, 7, 100);
        var extended = await GenerateAsync(longer, 7, 250);

        await GenerateAsync(whole, 7, 250);
        Assert.Equal((250, 150), (extended.Head.Version, extended.Added));
        await TellTheSameAsync(longer, whole);
    }

    [Fact]
    public async Task What_was_stopped_goes_on_where_it_stopped()
    {
        var (broken, whole) = (Given.Timeline(), Given.Timeline());
        using var stop = new CancellationTokenSource();
        var afterTheFirstBatch = new Stopping(stop);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => cases.UseCases.SendAsync(new GenerateTimeline(broken, 9, 20_000, afterTheFirstBatch), stop.Token));
        var stored = (await cases.Store.HeadAsync(broken)).Version;
        var resumed = await GenerateAsync(broken, 9, 20_000);

        Assert.InRange(stored, 1, 19_999);
        Assert.Equal(20_000 - stored, resumed.Added);
        await GenerateAsync(whole, 9, 20_000);
        await TellTheSameAsync(broken, whole);
    }

    [Fact]
    public async Task Several_who_generate_the_same_at_once_make_it_once()
    {
        var name = Given.Timeline();

        var made = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => GenerateAsync(name, 4, 3000))));

        Assert.All(made, one => Assert.Equal(made[0].Head, one.Head));
        Assert.Equal(3000, (await cases.ReadAsync(name)).Count);
    }

    [Fact]
    public async Task Fewer_events_than_are_stored_are_refused()
    {
        var name = Given.Timeline();
        await GenerateAsync(name, 7, 60);

        await RefusedAsync(new(name, 7, 59), $"Timeline '{name}' has 60 events already, more than 59.", "Allowed: 60 events or more, or a new name.");
    }

    [Fact]
    public async Task A_name_that_stands_for_something_else_is_refused()
    {
        var (fiction, own) = (Given.Timeline(), await cases.BeginAsync(Given.Talks()));
        var made = await GenerateAsync(fiction, 7, 20);

        await RefusedAsync(new(LoadedCases.Talks, 7, 200), "'pak-afg-2025' is the name of a case", "Allowed: another name.");
        await RefusedAsync(
            new(own.Timeline, 7, 200), $"Timeline '{own.Timeline}' exists with other events than this version makes from seed 7.",
            "Allowed: a new name");
        await RefusedAsync(
            new(fiction, 8, 200), $"Timeline '{fiction}' exists with other events than this version makes from seed 8.",
            "the seed that it was made from");

        await cases.Store.AppendAsync(
            made.Head, [Given.New(new ClaimMade(new("somebody")) { Account = new(When.On(new(2099, 1, 1)), "A move of a student's.") })]);
        await RefusedAsync(new(fiction, 7, 200), $"Timeline '{fiction}' exists with other events");
    }

    [Theory]
    [InlineData("My Class", 7, 200, "'My Class' is not a name for a timeline. Allowed: lower-case letters, digits and hyphens")]
    [InlineData("class", -1, 200, "'-1' is not a seed. Allowed: a whole number from 0 to 2147483647.")]
    [InlineData("class", 7, 0, "The number of events is 0. Allowed: 1 to 10000000.")]
    [InlineData("class", 7, 10_000_001, "The number of events is 10000001.")]
    public Task What_cannot_be_made_is_refused(string name, int seed, int events, string explanation) =>
        RefusedAsync(new(new(name), seed, events), explanation);

    private Task<GeneratedTimeline> GenerateAsync(TimelineId name, int seed, int events) =>
        cases.UseCases.SendAsync(new GenerateTimeline(name, seed, events));

    private async Task TellTheSameAsync(TimelineId one, TimelineId other)
    {
        var (first, second) = (await cases.ReadAsync(one), await cases.ReadAsync(other));
        Assert.Equal(second.Select(stored => stored.Event), first.Select(stored => stored.Event));
        Assert.Empty(first.Select(stored => stored.Id).Intersect(second.Select(stored => stored.Id)));
    }

    private async Task RefusedAsync(GenerateTimeline request, params string[] explanations)
    {
        var before = await cases.FingerprintAsync();
        var refused = await cases.UseCases.RefusedAsync(request);
        Assert.All(explanations, explanation => Assert.Contains(explanation, refused.Message));
        Assert.Equal(before, await cases.FingerprintAsync());
    }

    /// <summary>Stops the work as soon as a part of it is done.</summary>
    private sealed class Stopping(CancellationTokenSource stop) : IProgress<double>
    {
        public void Report(double value) => stop.Cancel();
    }
}
