using Simulator.Application.Branches;
using Simulator.Application.Exchange;
using Simulator.Application.Scenarios;
using Simulator.Application.Timelines;
using Simulator.Domain.Events;
using Simulator.Domain.Statements;
using Simulator.Domain.Talks;
using Simulator.Domain.Values;
using Simulator.Files.Problems;
using Simulator.Files.Scenarios;
using Simulator.IntegrationTests.Store;
using Simulator.Store;

namespace Simulator.IntegrationTests.Application;

public sealed class RunScenarioTests : IClassFixture<LoadedCases>, IClassFixture<StoreDatabase>, IAsyncDisposable
{
    private readonly LoadedCases cases;
    private readonly StoreDatabase elsewhere;
    private readonly ScenarioFolder scenarios = new();
    private readonly UseCases useCases;

    public RunScenarioTests(LoadedCases cases, StoreDatabase elsewhere)
    {
        (this.cases, this.elsewhere) = (cases, elsewhere);
        useCases = new(cases.Source, SeedsCopy.Real, scenarios.Folder);
    }

    public async ValueTask DisposeAsync()
    {
        await useCases.DisposeAsync();
        scenarios.Dispose();
    }

    [Fact]
    public async Task The_same_file_again_is_the_same_branch_and_writes_nothing()
    {
        var first = await RunAsync(scenarios.Write("again"));
        var before = await cases.FingerprintAsync();

        var second = await RunAsync(scenarios.File("again"));

        Assert.Equal((scenarios.Name("again"), true), (first.Branch, first.New));
        Assert.Equal((first.Branch, false), (second.Branch, second.New));
        Assert.Equal(first.Events.Select(own => (own.Id, own.Version, own.Event)), second.Events.Select(own => (own.Id, own.Version, own.Event)));
        Assert.Equal(first.Weighed, second.Weighed);
        Assert.Equal(first.Fork, second.Fork);
        Assert.Equal(first.End.State, second.End.State);
        Assert.Equal(before, await cases.FingerprintAsync());
        Assert.Equal(first.Events.Select(own => (own.Id, own.Event)), (await OwnAsync(first.Branch)).Select(own => (own.Id, own.Event)));
    }

    [Fact]
    public async Task Comments_and_white_space_make_no_new_edition()
    {
        await RunAsync(scenarios.Write("commented"));
        var before = await cases.FingerprintAsync();
        scenarios.Edit("commented", "carry: exogenous", "carry:    'exogenous'   # what no party decides\n");

        var again = await RunAsync(scenarios.File("commented"));

        Assert.Equal((scenarios.Name("commented"), false), (again.Branch, again.New));
        Assert.Equal(before, await cases.FingerprintAsync());
    }

    [Fact]
    public async Task A_changed_script_is_a_new_edition_and_the_old_one_stays()
    {
        var first = await RunAsync(scenarios.Write("edited"));
        var old = await OwnAsync(first.Branch);
        scenarios.Edit("edited", "2025-11-10", "2025-11-11");

        var second = await RunAsync(scenarios.File("edited"));

        Assert.Equal(($"{scenarios.Name("edited")}-2", true), (second.Branch.Value, second.New));
        Assert.Equal(old, await OwnAsync(first.Branch));
        Assert.Empty(first.Events.Select(own => own.Id).Intersect(second.Events.Select(own => own.Id)));

        var before = await cases.FingerprintAsync();
        scenarios.Edit("edited", "2025-11-11", "2025-11-10");
        Assert.Equal((first.Branch, false), ((await RunAsync(scenarios.File("edited"))).Branch, (await RunAsync(scenarios.File("edited"))).New));
        Assert.Equal(before, await cases.FingerprintAsync());
    }

    [Fact]
    public async Task Many_who_run_a_new_file_at_once_make_one_branch()
    {
        var file = scenarios.Write("at-once");

        var played = await AtOnce.RunAsync(Enumerable.Range(0, 6).Select(_ => (Func<Task<PlayedScenario>>)(() => RunAsync(file))));

        Assert.All(played, one => Assert.Equal(scenarios.Name("at-once"), one.Branch));
        Assert.Contains(played, one => one.New);
        Assert.Equal(0, (await cases.Store.HeadAsync(new($"{scenarios.Name("at-once")}-2"))).Version);
        Assert.Equal(played[0].Events.Count, (await OwnAsync(played[0].Branch)).Count);
    }

    [Fact]
    public async Task Two_who_run_different_scripts_of_one_name_at_once_make_two_branches()
    {
        var one = scenarios.Write("rivals");
        var other = Path.Combine(Path.GetDirectoryName(one)!, "other.yaml");
        await File.WriteAllTextAsync(other, (await File.ReadAllTextAsync(one)).Replace("2025-11-10", "2025-11-11", StringComparison.Ordinal));

        var played = await AtOnce.RunAsync(new[] { one, other, one, other }.Select(file => (Func<Task<PlayedScenario>>)(() => RunAsync(file))));

        Assert.Equal(
            [$"{scenarios.Name("rivals")}", $"{scenarios.Name("rivals")}-2"], played.Select(branch => branch.Branch.Value).Distinct().Order());
        Assert.Equal((played[0].Branch, played[1].Branch), (played[2].Branch, played[3].Branch));
    }

    [Fact]
    public async Task A_scenario_on_a_scenario_has_that_one_run_first()
    {
        scenarios.Write("trunk");
        scenarios.Write("limb", from: $"{{ timeline: {scenarios.Name("trunk")}, at: 2025-11-10 }}", changes: Gesture(12));
        var leaf = await RunAsync(scenarios.Write("leaf", from: $"{{ timeline: {scenarios.Name("limb")} }}", changes: Gesture(29, month: 12)));

        Assert.Equal(scenarios.Name("limb"), leaf.Parent);
        var branchings = await cases.Store.BranchingsAsync(leaf.Branch);
        Assert.Equal([scenarios.Name("trunk"), scenarios.Name("limb"), leaf.Branch], branchings.Select(begins => begins.Timeline));
        var trunk = await RunAsync(scenarios.File("trunk"));
        Assert.False(trunk.New);
        Assert.Contains(leaf.End.Case.Parties, party => party.Value == "pakistan");
        await cases.IsProjectedAsync(leaf.Branch, (await cases.Store.HeadAsync(leaf.Branch)).State);
    }

    [Fact]
    public async Task A_dry_run_tells_the_same_and_makes_no_branch()
    {
        scenarios.Write("dry-trunk");
        var file = scenarios.Write("dry-limb", from: $"{{ timeline: {scenarios.Name("dry-trunk")}, at: 2025-11-10 }}", changes: Gesture(12));
        var before = await cases.FingerprintAsync();

        var told = await useCases.SendAsync(new PlayScenario(file, DryRun: true));

        Assert.Equal(before, await cases.FingerprintAsync());
        var played = await RunAsync(file);
        Assert.Equal((played.Branch, played.New, played.Parent), (told.Branch, told.New, told.Parent));
        Assert.Equal(played.Events.Select(own => (own.Id, own.Version, own.Event)), told.Events.Select(own => (own.Id, own.Version, own.Event)));
        Assert.Equal(
            played.Weighed.Select(weighed => (weighed.Recorded.Original, weighed.Decision)),
            told.Weighed.Select(weighed => (weighed.Recorded.Original, weighed.Decision)));
        Assert.Equal(played.End.State, told.End.State);
    }

    [Fact]
    public async Task A_bad_scenario_does_not_have_another_one_run()
    {
        scenarios.Write("good-trunk");
        var file = scenarios.Write(
            "bad-limb", from: $"{{ timeline: {scenarios.Name("good-trunk")}, at: 2025-11-10 }}",
            changes: "- { on: 2025-11-12, event: session-held }");
        var before = await cases.FingerprintAsync();

        await RefusedAsync(file, ":8:3: The process refuses session-held on 2025-11-12: A session needs an open round.");

        Assert.Equal(before, await cases.FingerprintAsync());
    }

    [Fact]
    public async Task Scenarios_that_leave_one_another_in_a_circle_are_refused()
    {
        scenarios.Write("hen", from: $"{{ timeline: {scenarios.Name("egg")} }}");
        scenarios.Write("egg", from: $"{{ timeline: {scenarios.Name("hen")} }}");
        scenarios.Write("self", from: $"{{ timeline: {scenarios.Name("self")} }}");

        await RefusedAsync(
            scenarios.File("hen"),
            $"{scenarios.File("egg")}:4:19: '{scenarios.Name("hen")}' forks from this scenario, directly or through others. "
            + "Allowed: a timeline that does not depend on it.");
        await RefusedAsync(
            Path.GetRelativePath(Environment.CurrentDirectory, scenarios.File("self")), ":4:19: ",
            "forks from this scenario, directly or through others.");
    }

    [Fact]
    public async Task A_parent_that_cannot_be_read_is_told_of_with_its_own_place()
    {
        scenarios.Write("broken-trunk", changes: Gesture(10).Replace("pakistan", "pakistn", StringComparison.Ordinal));
        var file = scenarios.Write("fine-limb", from: $"{{ timeline: {scenarios.Name("broken-trunk")} }}");

        await RefusedAsync(file, $"{scenarios.File("broken-trunk")}:8:54: Unknown actor 'pakistn'. Did you mean 'pakistan'?");
    }

    [Fact]
    public async Task A_file_that_tells_another_scenario_than_its_name_says_is_no_parent()
    {
        scenarios.Write("misnamed");
        scenarios.Edit("misnamed", $"scenario: {scenarios.Name("misnamed")}", "scenario: something-else");
        var file = scenarios.Write("on-misnamed", from: $"{{ timeline: {scenarios.Name("misnamed")} }}");

        await RefusedAsync(
            file,
            $":4:19: '{scenarios.Name("misnamed")}' is a file and not a scenario: {scenarios.File("misnamed")} defines 'something-else'. "
            + "Allowed: something-else.");
    }

    [Fact]
    public async Task An_unknown_timeline_is_refused_with_the_nearest_spelling_and_whatever_else_is_wrong()
    {
        var file = scenarios.Write("lost", from: "{ timeline: pak-afg-2052 }", changes: "- { on: 2025-11-12, evnt: session-held }");
        await RefusedAsync(
            file, ":4:19: Unknown timeline 'pak-afg-2052'. Did you mean 'pak-afg-2025'? Allowed: ",
            ":8:3: The change names no event, lever or factor.");
    }

    [Fact]
    public async Task The_name_of_a_case_is_no_name_for_a_scenario()
    {
        scenarios.Write("named-after-a-case");
        scenarios.Edit("named-after-a-case", $"scenario: {scenarios.Name("named-after-a-case")}", "scenario: mirrow-crossing");
        await RefusedAsync(scenarios.File("named-after-a-case"), ":1:11: 'mirrow-crossing' is the name of a case. Allowed: another name.");
    }

    [Fact]
    public async Task A_scenario_of_an_archived_branch_is_refused()
    {
        var trunk = await RunAsync(scenarios.Write("archived-trunk"));
        await cases.Store.ArchiveAsync(trunk.Branch);
        await RefusedAsync(
            scenarios.Write("late-limb", from: $"{{ timeline: {trunk.Branch} }}", changes: Gesture(29, month: 12)), ":4:7: ",
            "is archived. Allowed: a timeline that is not.");
    }

    [Fact]
    public async Task A_scenario_that_leaves_the_end_of_a_timeline_stays_where_it_left_when_that_grows()
    {
        var trunk = (await useCases.SendAsync(new ForkTimeline(scenarios.Name("grown"), LoadedCases.Talks, ForkPoint.End, "They go on."))).Branch;
        var file = scenarios.Write(
            "on-grown", from: $"{{ timeline: {trunk} }}", changes: "- { on: 2026-02-01, event: claim, by: pakistan }", carry: "unless-contradicted");
        var first = await RunAsync(file);
        await cases.AppendAsync(trunk, Supposed.Statement(1));
        var before = await cases.FingerprintAsync();

        var second = await RunAsync(file);

        Assert.Equal((first.Branch, first.Fork.Version, false), (second.Branch, second.Fork.Version, second.New));
        Assert.Equal(first.Events.Select(own => own.Id), second.Events.Select(own => own.Id));
        Assert.Empty(second.Weighed);
        Assert.Equal(before, await cases.FingerprintAsync());
    }

    [Fact]
    public async Task What_was_done_on_the_branch_since_is_part_of_it()
    {
        var first = await RunAsync(scenarios.Write("continued"));
        var last = first.Events[^1].Event.Account.When.Effective();
        await cases.AppendAsync(
            first.Branch,
            Given.New(new StatementMade(new("pakistan")) { Account = new(When.On(last), "One more word.", Origin: Origin.Hypothetical) }));

        var second = await RunAsync(scenarios.File("continued"));

        Assert.Equal("One more word.", second.Events[^1].Event.Account.Text);
        Assert.Equal(first.Events.Count + 1, second.Events.Count);
    }

    [Fact]
    public async Task The_reading_of_a_scenario_is_that_of_its_branch()
    {
        var played = await RunAsync(scenarios.Write("read", carry: "unless-contradicted", more: "readings: { C02: S3 }"));

        Assert.Equal([new(new("C02"), new("S3"))], played.Readings);
        var told = await useCases.TellAsync(new(played.Branch, []));
        var riyadh = (RoundHeld)told.Single(event_ => event_.Event.Account.Row?.Value == "T65").Event;
        Assert.Equal(3, riyadh.Number);
        Assert.Equal(told[^1].After, (await useCases.SendAsync(new ShowState(played.Branch, []))).State);
        Assert.Equal(played.End.State, told[^1].After);
        Assert.Contains(
            "C02",
            string.Join(' ', (await useCases.SendAsync(new ReplayTimeline(played.Branch, []))).Reading.Choices.Select(choice => choice.Set.Value)));
    }

    [Fact]
    public async Task What_is_carried_keeps_its_row_its_sources_and_its_rivals()
    {
        var played = await RunAsync(scenarios.Write("carried", carry: "unless-contradicted"));
        var recorded = (await cases.ReadAsync(LoadedCases.Talks)).ToDictionary(stored => stored.Id, stored => stored.Event);

        var carried = (await OwnAsync(played.Branch)).Where(own => own.Event.Account.Origin == Origin.Carried).ToArray();

        Assert.NotEmpty(carried);
        Assert.All(carried, copy =>
        {
            var original = recorded[copy.Event.Account.Causes[0]];
            Assert.Equal(
                original,
                copy.Event with { Account = copy.Event.Account with { Origin = Origin.Recorded, Causes = [.. copy.Event.Account.Causes.Skip(1)] } });
        });
    }

    [Fact]
    public async Task What_no_scenario_can_mean_is_never_written()
    {
        var (refused, file) = (0, scenarios.File("mutant"));
        var shipped = ScenarioFolder.Real.Files
            .Where(path => File.ReadAllText(path).Contains("timeline: pak-afg-2025", StringComparison.Ordinal))
            .Select(File.ReadAllText).ToArray();
        var before = await cases.FingerprintAsync();
        for (var number = 0; refused < 200; number++)
        {
            await File.WriteAllTextAsync(file, Mutant(shipped[number % shipped.Length], number));
            try
            {
                await useCases.SendAsync(new PlayScenario(file, DryRun: true));
            }
            catch (BadInputException)
            {
                var bad = await Assert.ThrowsAsync<BadInputException>(() => RunAsync(file));
                Assert.All(
                    bad.Problems,
                    problem => Assert.True(
                        problem.Line >= 1 && problem.Column >= 1 && problem.Message.Contains("Allowed: ", StringComparison.Ordinal), $"{problem}"));
                refused++;
            }

            Assert.InRange(number, refused - 1, 1000);
        }

        Assert.Equal(before, await cases.FingerprintAsync());
    }

    [Fact]
    public async Task A_tree_of_scenarios_is_exported_and_imported_as_it_is()
    {
        var root = (await cases.BeginAsync([.. Given.Talks()])).Timeline;
        using var seeds = new SeedsCopy();
        var folder = seeds.Add(LoadedCases.Talks);
        await using var own = new UseCases(cases.Source, seeds.Folder, scenarios.Folder);
        scenarios.Write(
            "exported", from: $"{{ timeline: {folder.Id}, before: 2025-11-06 }}", carry: "unless-contradicted", more: "readings: { C02: S3 }");
        var leaf = await own.SendAsync(
            new PlayScenario(
                scenarios.Write(
                    "exported-leaf", from: $"{{ timeline: {scenarios.Name("exported")}, at: 2025-12-14 }}", changes: Gesture(20, month: 12),
                    carry: "unless-contradicted")));
        using var file = new ExchangeFile();
        var lines = await file.ExportAsync(own, folder.Id);

        using var nothing = new SeedsCopy();
        await using var there = new UseCases(elsewhere.Source, nothing.Folder, scenarios.Folder);
        var imported = await there.SendAsync(new ImportTimeline(file.Path));

        Assert.Equal(lines, await (await there.SendAsync(new ExportTimeline(folder.Id))).ToArrayAsync());
        Assert.Equal(3, imported.Timelines.Count);
        Assert.Equal((await cases.ReadAsync(leaf.Branch)).Select(Told), (await elsewhere.ReadAsync(leaf.Branch)).Select(Told));
        Assert.Equal(await own.SendAsync(new ShowState(leaf.Branch, [])), await there.SendAsync(new ShowState(leaf.Branch, [])));
        Assert.Equal(leaf.Branch, (await there.SendAsync(new PlayScenario(scenarios.File("exported-leaf")))).Branch);
        Assert.NotEqual(root, folder.Id);

        static (Guid, long, NegotiationEvent) Told(StoredEvent stored) => (stored.Id, stored.Version, stored.Event);
    }

    private Task<PlayedScenario> RunAsync(string file) => useCases.SendAsync(new PlayScenario(file));

    private async Task<IReadOnlyList<StoredEvent>> OwnAsync(TimelineId branch) =>
        [.. (await cases.ReadAsync(branch)).Where(stored => stored.Timeline == branch)];

    private async Task RefusedAsync(string file, params string[] explanations)
    {
        var before = await cases.FingerprintAsync();
        var message = (await useCases.RefusedAsync(new PlayScenario(file))).Message;
        Assert.All(explanations, explanation => Assert.Contains(explanation, message));
        Assert.Equal(before, await cases.FingerprintAsync());
    }

    private static string Gesture(int day, int month = 11) =>
        $"- {{ on: 2025-{month:D2}-{day:D2}, event: conciliatory-gesture, by: pakistan, toward: afghan-taliban }}";

    private static string Mutant(string text, int number)
    {
        var lines = text.Split('\n').ToList();
        var place = number * 7919 % lines.Count;
        switch (number % 8)
        {
            case 0:
                lines[place] += " }";
                break;
            case 1:
                lines[place] = lines[place].Replace(": ", ": [", StringComparison.Ordinal);
                break;
            case 2:
                lines[place] = lines[place].Replace("2025-1", "2024-1", StringComparison.Ordinal);
                break;
            case 3:
                lines[place] = lines[place].Replace("pakistan", "pakistn", StringComparison.Ordinal);
                break;
            case 4:
                lines.RemoveAt(place);
                break;
            case 5:
                lines[place] = lines[place].Replace("event: ", "event: un", StringComparison.Ordinal);
                break;
            case 6:
                lines[place] = lines[place].Replace(":", "s:", StringComparison.Ordinal);
                break;
            default:
                lines.RemoveRange(place, lines.Count - place);
                break;
        }

        return string.Join('\n', lines);
    }
}
