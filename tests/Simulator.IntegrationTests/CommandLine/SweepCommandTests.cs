using System.Diagnostics;
using System.Text.RegularExpressions;
using Simulator.IntegrationTests.Application;

namespace Simulator.IntegrationTests.CommandLine;

public sealed class SweepCommandTests(RunningServer server) : IClassFixture<RunningServer>, IDisposable
{
    private const int Cells = 60;

    private static readonly string[] Line =
    [
        "sweep", "--vary", "tau=0.04..0.10:3", "--vary", "mu0=0.08..0.2:20", "--runs", "1000", "--measure", "relapse", "--measure", "trust",
    ];

    private readonly ExchangeFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task A_sweep_that_is_killed_again_and_again_goes_on_with_the_next_cell_and_comes_out_the_same_to_the_byte()
    {
        var whole = (await server.RunAsync(Line)).InSilence().Data;
        string[] toFile = [.. Line, "--out", file.Path];
        File.Delete(file.Path);
        var kept = new List<int>();
        foreach (var cells in new[] { 4, 17, 31 })
        {
            using var sweep = server.Start(toFile);
            await UntilAsync(() => CellsThere() >= cells);
            sweep.Kill();
            await sweep.EndAsync();
            kept.Add(CellsThere());
            await File.AppendAllTextAsync(file.Path, $"{kept[^1] + 1},,0.0");
        }

        var last = await server.RunAsync(toFile);
        var again = await server.RunAsync(toFile);

        Assert.Equal(whole, await File.ReadAllTextAsync(file.Path));
        Assert.True(kept[0] < kept[1] && kept[1] < kept[2] && kept[2] < Cells, string.Join(' ', kept));
        Assert.Equal(
            (0, $"{file.Path} has all {Cells} cells: {kept[2]} from before, {Cells - kept[2]} run now."), (last.ExitCode, last.Messages.Trim()));
        Assert.Equal((0, $"{file.Path} has all {Cells} cells: {Cells} from before, 0 run now."), (again.ExitCode, again.Messages.Trim()));
        Assert.Equal(Cells, CsvTable.Parse(Regex.Replace(whole, "(?m)^#.*\r\n", "", RegexOptions.None, TimeSpan.FromSeconds(1))).Count);
    }

    [Fact]
    public async Task Ctrl_C_ends_a_sweep_with_exit_code_130_and_keeps_what_is_finished()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals.");
        File.Delete(file.Path);
        using var sweep = server.Start([.. Line, "--seed", "2", "--out", file.Path]);
        await UntilAsync(() => CellsThere() >= 3);

        using (var interrupt = Process.Start("kill", ["-INT", $"{sweep.Number}"]))
        {
            await interrupt.WaitForExitAsync();
        }

        var ended = await sweep.EndAsync();

        Assert.Equal(130, ended.ExitCode);
        Assert.Equal(
            $"{file.Path} has {CellsThere()} of {Cells} cells. The same command resumes with the next one.\nCancelled.", ended.Messages.Trim());
        Assert.EndsWith("\r\n", await File.ReadAllTextAsync(file.Path));
    }

    [Fact]
    public async Task While_a_sweep_is_at_work_a_second_one_is_refused()
    {
        File.Delete(file.Path);
        string[] slow = [.. Line.Select(word => word == "1000" ? "20000" : word), "--out", file.Path];
        using var sweep = server.Start(slow);
        await UntilAsync(() => CellsThere() >= 1);

        var second = await server.RunAsync(slow);
        var forced = await server.RunAsync([.. slow, "--force"]);

        Assert.All([second, forced], refused =>
        {
            Assert.Equal(2, refused.ExitCode);
            Assert.Contains($"'{file.Path}' cannot be written: ", refused.Messages);
            Assert.Contains("a file that no other sweep is writing", refused.Messages);
        });
        Assert.True(CellsThere() >= 1);
    }

    [Fact]
    public async Task Another_plan_is_refused_unless_the_file_is_begun_anew()
    {
        File.Delete(file.Path);
        string[] small = ["sweep", "mirrow-crossing", "--vary", "lever:neutral-gauges=0,1", "--measure", "relapse", "--out", file.Path];

        var first = await server.RunAsync([.. small, "--runs", "100"]);
        var refused = await server.RunAsync([.. small, "--runs", "101"]);
        var anew = await server.RunAsync([.. small, "--runs", "101", "--force"]);

        Assert.Equal((0, 2, 0), (first.ExitCode, refused.ExitCode, anew.ExitCode));
        Assert.Contains("runs: the file has '100', the command asks for '101'.", refused.Messages);
        Assert.Contains("# runs: 101\r\n", await File.ReadAllTextAsync(file.Path));
    }

    [Fact]
    public async Task Points_of_a_hypercube_are_told_one_row_each()
    {
        var drawn = (await server.RunAsync(
            "sweep", "--vary", "p_esc=0.03..0.08", "--vary", "lever:border-closure=0..1", "--lhs", "5", "--runs", "100", "--measure",
            "relapse")).InSilence().Data;

        var rows = CsvTable.Parse(string.Join("\r\n", drawn.Split("\r\n").Where(line => !line.StartsWith('#'))));
        Assert.Equal(10, rows.Count);
        Assert.Equal(["border-closure: pain-hardens", "border-closure: pain-moves"], rows.Select(row => row["reading"]).Distinct().Order());
        Assert.Equal(5, rows.Select(row => row["p_esc"]).Distinct().Count());
        Assert.All(rows, row => Assert.InRange(double.Parse(row["relapse"]), double.Parse(row["relapse.low"]), double.Parse(row["relapse.high"])));
        Assert.Equal(5, rows.Select(row => row["model"]).Distinct().Count());
    }

    private int CellsThere() => File.Exists(file.Path) ? Read().Split("\r\n")[..^1].Count(line => line.Length > 0 && char.IsAsciiDigit(line[0])) : 0;

    /// <summary>What the file holds, however somebody has locked it for writing.</summary>
    private string Read()
    {
        using var cat = Process.Start(new ProcessStartInfo("cat", [file.Path]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        return cat.StandardOutput.ReadToEnd();
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        for (var waiting = Stopwatch.StartNew(); !holds(); await Task.Delay(2))
        {
            Assert.True(waiting.Elapsed < TimeSpan.FromSeconds(60), "Not within a minute.");
        }
    }
}
