using System.Text;
using Simulator.Application.Simulations.Sweeps;
using Simulator.Domain.ModelCards;
using Simulator.Files.Problems;
using Simulator.Reports.Sweeps;
using Simulator.Tests.Application.Simulations;

namespace Simulator.Tests.Reports.Sweeps;

public sealed class SweepFileTests : IDisposable
{
    private static readonly PlannedSweep Sweep = Planned("p_esc=0.03..0.08:3");
    private static readonly PlannedSweep Contested = Planned("lever:closure=0..1:3");
    private readonly string path = Path.Combine(Path.GetTempPath(), $"sweep-{Guid.NewGuid():N}.csv");

    public void Dispose() => File.Delete(path);

    [Fact]
    public void A_file_has_the_plan_the_columns_and_a_row_for_each_cell()
    {
        var lines = Encoding.UTF8.GetString(Whole(Sweep)).Split("\r\n");

        Assert.Equal("# simulator sweep 1", lines[0]);
        Assert.Equal($"# plan: {Sweep.Plan.Digest}", lines[2]);
        Assert.Contains("# vary 1: p_esc = 0.03, 0.055, 0.08", lines);
        const string First = "cell,reading,p_esc,n,seed,model,timeline,from,until,level,relapse,relapse.low,relapse.high,outcome.comprehensive,";
        var columns = lines.Single(line => line.StartsWith(First, StringComparison.Ordinal)).Split(',');
        var rows = lines.SkipWhile(line => !line.StartsWith("1,", StringComparison.Ordinal)).ToArray();
        Assert.Equal(["1,,0.03,50", "2,,0.055,50", "3,,0.08,50", ""], rows.Select(row => string.Join(',', row.Split(',').Take(4))));
        Assert.All(rows[..^1], row => Assert.Equal(columns.Length, row.Split(',').Length));
    }

    [Fact]
    public void Whatever_is_left_of_a_file_the_sweep_goes_on_to_the_same_bytes_and_finished_cells_are_kept()
    {
        foreach (var sweep in new[] { Sweep, Contested })
        {
            var whole = Whole(sweep);
            var rows = Ends(whole, sweep);
            for (var length = 0; length <= whole.Length; length += length < rows[0] ? 37 : 7)
            {
                File.WriteAllBytes(path, whole[..length]);

                Assert.Equal(rows.Skip(1).Count(end => end <= length), Continue(sweep));

                Assert.Equal(whole, File.ReadAllBytes(path));
            }
        }
    }

    [Fact]
    public void A_sweep_continues_a_file_of_its_plan_whose_remark_has_other_words()
    {
        const string Other = "# Runs of a model, as a former version put it.";
        var whole = Encoding.UTF8.GetString(Whole(Sweep));
        var remark = whole.Split(SweepTable.End)[1];
        var reworded = whole.Replace(remark, Other, StringComparison.Ordinal);
        File.WriteAllText(path, reworded[..reworded.IndexOf("3,,", StringComparison.Ordinal)]);

        Assert.Equal(2, Continue(Sweep));
        Assert.Equal(reworded, File.ReadAllText(path));

        File.WriteAllText(path, reworded[..(reworded.IndexOf(Other, StringComparison.Ordinal) + 20)]);
        Assert.Equal(0, Continue(Sweep));
        Assert.Equal(whole, File.ReadAllText(path));
    }

    [Fact]
    public void A_file_of_another_plan_is_refused_with_what_differs_and_stays_as_it_is()
    {
        var other = new PlannedSweep(Asked.Of(60), Read("p_esc=0.03..0.08:4", "mu0=0.1,0.2"), null, [Measure.Relapse]);
        File.WriteAllBytes(path, Whole(Sweep));
        var before = File.ReadAllBytes(path);

        var refused = Assert.Throws<BadInputException>(() => SweepFile.Open(path, new(other.Plan), overwrite: false));

        Assert.Equal(
        [
            $"'{path}' has a sweep of another plan. Nothing was written to it. Allowed: another --out, or --force to overwrite.",
            "runs: the file has '50', the command asks for '60'.",
            "vary 1: the file has 'p_esc = 0.03, 0.055, 0.08', "
                + "the command asks for 'p_esc = 0.03, 0.0466666666667, 0.0633333333333, 0.08'.",
            "vary 2: the file has nothing, the command asks for 'mu0 = 0.1, 0.2'.",
            "cells: the file has '3, every combination', the command asks for '8, every combination'.",
        ], refused.Problems.Select(problem => problem.Message));
        Assert.Equal(before, File.ReadAllBytes(path));
    }

    [Fact]
    public void By_force_a_file_is_begun_anew_whatever_it_holds()
    {
        File.WriteAllText(path, "my diary");

        using (var file = SweepFile.Open(path, new(Sweep.Plan), overwrite: true))
        {
            Assert.Equal(0, file.Finished);
        }

        Assert.Equal(0, Continue(Sweep));
        Assert.Equal(Whole(Sweep), File.ReadAllBytes(path));
    }

    [Theory]
    [InlineData("my diary", "is not the file of a sweep: it begins with 'my diary'.")]
    [InlineData("a,b\n1,2\n", "is not the file of a sweep: it begins with 'a,b'.")]
    public void A_file_that_is_no_sweep_is_refused_and_stays_as_it_is(string content, string explanation)
    {
        File.WriteAllText(path, content);

        var refused = Assert.Throws<BadInputException>(() => SweepFile.Open(path, new(Sweep.Plan), overwrite: false));

        Assert.Contains(explanation, refused.Message);
        Assert.Equal(content, File.ReadAllText(path));
    }

    [Fact]
    public void Lines_that_a_sweep_did_not_write_are_refused_with_their_place()
    {
        var whole = Encoding.UTF8.GetString(Whole(Sweep));
        var last = whole.LastIndexOf("3,,0.08", StringComparison.Ordinal);
        var line = whole[..last].Count(letter => letter == '\n') + 1;
        File.WriteAllText(path, whole.Insert(last, "a note\r\n"));
        var inserted = Assert.Throws<BadInputException>(() => SweepFile.Open(path, new(Sweep.Plan), overwrite: false));
        File.WriteAllText(path, whole + "4,too many\r\n");
        var added = Assert.Throws<BadInputException>(() => SweepFile.Open(path, new(Sweep.Plan), overwrite: false));

        Assert.StartsWith($"{path}:{line}: The line does not belong to cell 3: ", inserted.Message);
        Assert.StartsWith($"{path}:{line + 1}: The line does not belong to any cell: ", added.Message);
    }

    [Fact]
    public void As_long_as_somebody_writes_it_nobody_else_can()
    {
        using var first = SweepFile.Open(path, new(Sweep.Plan), overwrite: false);

        var refused = Assert.Throws<BadInputException>(() => SweepFile.Open(path, new(Sweep.Plan), overwrite: true));

        Assert.Contains("Allowed for --out: a file that no other sweep is writing, in a folder that you may write to.", refused.Message);
    }

    [Fact]
    public void A_folder_and_a_place_that_is_not_there_are_refused()
    {
        Assert.Contains(
            $"'{Path.GetTempPath()}' cannot be written",
            Assert.Throws<BadInputException>(() => SweepFile.Open(Path.GetTempPath(), new(Sweep.Plan), overwrite: true)).Message);
        Assert.Contains(
            "'/no/such/folder/x.csv' cannot be written",
            Assert.Throws<BadInputException>(() => SweepFile.Open("/no/such/folder/x.csv", new(Sweep.Plan), overwrite: true)).Message);
    }

    private int Continue(PlannedSweep sweep)
    {
        var table = new SweepTable(sweep.Plan);
        using var file = SweepFile.Open(path, table, overwrite: false);
        foreach (var cell in sweep.From(file.Finished + 1))
        {
            file.Append(table.Rows(cell));
        }

        return file.Finished;
    }

    /// <summary>The bytes of a sweep that nothing interrupted.</summary>
    private static byte[] Whole(PlannedSweep sweep)
    {
        var table = new SweepTable(sweep.Plan);
        return Encoding.UTF8.GetBytes(string.Concat(table.Head.Select(line => line + SweepTable.End).Concat(sweep.From(1).Select(table.Rows))));
    }

    /// <summary>Where the first cell begins, and where each one ends.</summary>
    private static int[] Ends(byte[] whole, PlannedSweep sweep)
    {
        var lines = Enumerable.Range(0, whole.Length).Where(at => whole[at] == '\n').Select(at => at + 1).ToArray();
        return [.. lines.Skip(new SweepTable(sweep.Plan).Head.Count - 1).Where((_, row) => row % sweep.Plan.Readings == 0)];
    }

    private static PlannedSweep Planned(params string[] given) => new(Asked.Of(50), Read(given), null, [Measure.Relapse]);

    private static Variation[] Read(params string[] given) => [.. given.Select(one => VariationFormat.Read(one, new())!)];
}
