using System.Diagnostics;

namespace Simulator.IntegrationTests.CommandLine;

public sealed class LauncherTests : IDisposable
{
    private const string Building =
        "simulator: building the program, which takes a minute the first time; a faster image of it is then made in the background\n";

    private readonly LauncherCheckout checkout = new();

    public LauncherTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "The launcher is for bash.");

    public void Dispose() => checkout.Dispose();

    [Fact]
    public async Task The_first_run_builds_the_plain_program_says_so_in_one_line_and_answers()
    {
        Assert.Equal(new Ended(0, "plain of one: state --at 2025-11-16\n", Building), await checkout.RunAsync("state", "--at", "2025-11-16"));
        Assert.Equal("plain", checkout.Builds.First());
    }

    [Fact]
    public async Task The_image_is_made_behind_the_runs_and_answers_once_it_is_there()
    {
        checkout.Hold("image");
        await checkout.RunAsync("replay");
        await BegunAsync("image");

        var meanwhile = (await checkout.RunAsync("replay")).InSilence();
        checkout.Release("image");
        await LauncherCheckout.UntilAsync(() => checkout.HasImage);

        Assert.Equal("plain of one: replay\n", meanwhile.Data);
        Assert.Equal("image of one: replay\n", (await checkout.RunAsync("replay")).InSilence().Data);
        Assert.Equal(["plain", "image"], checkout.Builds);
    }

    [Fact]
    public async Task The_image_begins_after_the_first_answer()
    {
        checkout.Hold("answer");
        using var first = checkout.Start([], "watch");
        await BegunAsync("answer");

        checkout.Release("answer");
        await first.EndAsync();
        await BegunAsync("image");

        Assert.Equal(["plain", "answer", "answered", "image"], checkout.Log.Select(line => line.What));
    }

    [Theory]
    [InlineData]
    [InlineData("bash", "cat", "chmod", "cp", "date", "dirname", "find", "mkdir", "mktemp", "mv", "nice", "perl", "readlink", "rm", "sleep", "touch")]
    public async Task Of_first_runs_at_once_one_builds_and_all_answer_with_flock_and_without(params string[] tools)
    {
        if (tools is not [])
        {
            checkout.LeaveTools(tools);
        }

        checkout.Hold("plain");
        var processes = Enumerable.Range(0, 8).Select(_ => checkout.Start([], "replay")).ToArray();
        await BegunAsync("plain");
        checkout.Release("plain");

        var ended = await Task.WhenAll(processes.Select(process => process.EndAsync()));
        Array.ForEach(processes, process => process.Dispose());
        await LauncherCheckout.UntilAsync(() => checkout.HasImage);

        Assert.All(ended, end => Assert.Equal((0, "plain of one: replay\n"), (end.ExitCode, end.Data)));
        Assert.Equal(Building, string.Concat(ended.Select(end => end.Messages)));
        Assert.Equal(["plain", "image"], checkout.Builds);
    }

    [Fact]
    public async Task A_changed_source_is_built_anew_and_the_old_image_answers_no_more()
    {
        await ImageAsync();
        checkout.Write("two");
        checkout.Hold("image");

        Assert.Equal(new Ended(0, "plain of two: replay\n", Building), await checkout.RunAsync("replay"));
        checkout.Release("image");
        await LauncherCheckout.UntilAsync(() => checkout.Programs.Count() == 4);
        await AnswersAsync("image of two: replay\n");
    }

    [Fact]
    public async Task What_a_process_may_be_running_stays_until_the_next_build()
    {
        await ImageAsync();
        var old = checkout.Programs.ToArray();

        checkout.Write("two");
        await checkout.RunAsync("replay");
        await AnswersAsync("image of two: replay\n");
        Assert.Subset(checkout.Programs.ToHashSet(), old.ToHashSet());

        checkout.Write("three");
        await checkout.RunAsync("replay");
        await AnswersAsync("image of three: replay\n");
        Assert.Empty(checkout.Programs.Intersect(old));
    }

    [Fact]
    public async Task An_image_of_sources_that_changed_meanwhile_is_thrown_away()
    {
        checkout.Hold("image");
        await checkout.RunAsync("replay");
        await BegunAsync("image");

        checkout.Write("two");
        checkout.Release("image");
        await LauncherCheckout.UntilAsync(() => !checkout.HasTemporary);

        Assert.False(checkout.HasImage);
        Assert.Equal("plain of two: replay\n", (await checkout.RunAsync("replay")).Data);
        await AnswersAsync("image of two: replay\n");
    }

    [Fact]
    public async Task An_image_that_cannot_be_made_is_not_mentioned_and_tried_again_after_a_change()
    {
        checkout.Refuse("image");
        await checkout.RunAsync("replay");
        await LauncherCheckout.UntilAsync(() => checkout.HasGivenUp && !checkout.HasTemporary);

        Assert.Equal("plain of one: replay\n", (await checkout.RunAsync("replay")).InSilence().Data);
        Assert.Equal("plain of one: replay\n", (await checkout.RunAsync("replay")).InSilence().Data);
        Assert.Equal(["plain", "image"], checkout.Builds);

        checkout.Allow("image");
        checkout.Write("two");
        await checkout.RunAsync("replay");
        await AnswersAsync("image of two: replay\n");
        Assert.Equal(["plain", "image", "plain", "image"], checkout.Builds);
    }

    [Fact]
    public async Task A_build_that_fails_is_told_and_made_again()
    {
        checkout.Refuse("plain");
        var refused = await checkout.RunAsync("replay");
        checkout.Allow("plain");

        Assert.Equal(new Ended(1, "", Building + "error: no plain today\nsimulator: the build failed\n"), refused);
        Assert.Equal(new Ended(0, "plain of one: replay\n", Building), await checkout.RunAsync("replay"));
    }

    [Fact]
    public async Task After_a_first_run_was_killed_the_next_one_builds_though_the_SDK_is_still_at_work()
    {
        checkout.Hold("plain");
        using (var killed = checkout.Start([], "replay"))
        {
            await BegunAsync("plain");
            Kill(checkout.Log[0].Parent);
            killed.Kill();
            using var next = checkout.Start([], "replay");
            await LauncherCheckout.UntilAsync(() => checkout.Builds.Count() == 2);
            checkout.Release("plain");

            Assert.Equal(new Ended(0, "plain of one: replay\n", Building), await next.EndAsync());
        }

        await AnswersAsync("image of one: replay\n");
    }

    [Fact]
    public async Task After_the_making_of_an_image_was_killed_the_next_run_begins_it_again_and_clears_what_is_left()
    {
        checkout.Hold("image");
        await checkout.RunAsync("replay");
        await BegunAsync("image");
        var (_, sdk, launcher) = checkout.Log.Single(line => line.What == "image");
        Kill(launcher);
        Kill(sdk);
        Assert.True(checkout.HasTemporary);

        await LauncherCheckout.UntilAsync(async () => (await checkout.RunAsync("replay")).ExitCode == 0 && checkout.Builds.Count() == 3);
        checkout.Release("image");
        await AnswersAsync("image of one: replay\n");
        await LauncherCheckout.UntilAsync(() => !checkout.HasTemporary);
    }

    [Fact]
    public async Task A_checkout_that_is_deleted_while_its_image_is_made_stays_deleted()
    {
        checkout.Hold("image");
        await checkout.RunAsync("replay");
        await BegunAsync("image");

        checkout.Delete();
        checkout.Release("image");
        await LauncherCheckout.UntilAsync(() => !checkout.HasTemporary);

        Assert.False(checkout.Exists);
    }

    [Fact]
    public async Task Who_wants_no_image_gets_none()
    {
        string[] without = ["SIMULATOR_IMAGE=no"];

        var first = await checkout.RunWithAsync(without, "replay");
        Assert.Equal("simulator: building the program, which takes a minute the first time\n", first.Messages);

        await checkout.RunAsync("replay");
        await LauncherCheckout.UntilAsync(() => checkout.HasImage);
        Assert.Equal("plain of one: replay\n", (await checkout.RunWithAsync(without, "replay")).InSilence().Data);
    }

    private Task BegunAsync(string what) => LauncherCheckout.UntilAsync(() => checkout.Log.Any(line => line.What == what));

    private async Task ImageAsync()
    {
        await checkout.RunAsync("replay");
        await LauncherCheckout.UntilAsync(() => checkout.HasImage && !checkout.HasTemporary);
    }

    /// <summary>Runs the launcher until it answers this: what is made in the background comes when it comes.</summary>
    private Task AnswersAsync(string answer) => LauncherCheckout.UntilAsync(async () => (await checkout.RunAsync("replay")).Data == answer);

    private static void Kill(int number)
    {
        using var process = Process.GetProcessById(number);
        process.Kill();
    }
}
