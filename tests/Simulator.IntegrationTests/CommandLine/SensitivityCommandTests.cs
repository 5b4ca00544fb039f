using System.Text.Json;
using System.Xml.Linq;

namespace Simulator.IntegrationTests.CommandLine;

public sealed class SensitivityCommandTests(RunningServer server) : IClassFixture<RunningServer>
{
    private static readonly string[] Few = ["sensitivity", "--parameters", "p_esc,eta0", "--runs", "200"];

    [Theory]
    [InlineData(
        "one-at-a-time", "One at a time: relapse", "200 runs of each of 5 sets of values, on common random numbers, seed 1, model pak-afg-2025 1.")]
    [InlineData("morris", "Over all ranges together: relapse", "200 runs of each of 12 sets of values", "--trajectories", "4")]
    [InlineData("sobol", "Shares of the variance: relapse", "200 runs of each of 32 sets of values", "--rows", "8")]
    [InlineData("ranges", "Outcomes over the ranges", "200 runs of each of 21 sets of values", "--draws", "20")]
    public async Task Each_method_comes_as_a_table_as_JSON_as_CSV_and_as_a_chart(string method, string title, string foot, params string[] size)
    {
        string[] line = [.. Few, "--method", method, .. size];
        var chart = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.svg");

        var shown = await server.RunAsync([.. line, "--chart", chart]);
        var ascii = (await server.RunWithAsync(["LANG=C"], line)).InSilence().Data;
        using var json = JsonDocument.Parse((await server.RunAsync([.. line, "--json"])).InSilence().Data);
        var csv = CsvTable.Parse((await server.RunAsync([.. line, "--csv"])).InSilence().Data);

        Assert.Equal(0, shown.ExitCode);
        Assert.Contains(title, shown.Data);
        Assert.Contains(foot, string.Join(' ', shown.Data.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.Contains("Model results, not forecasts.", shown.Data);
        Assert.DoesNotMatch(@"[^\x20-\x7E\r\n]", ascii);
        Assert.Equal(
            (method, 200, 1),
            (json.RootElement.GetProperty("method").GetString(), json.RootElement.GetProperty("runs").GetInt32(),
             json.RootElement.GetProperty("seed").GetInt32()));
        Assert.Equal(
            ["p_esc", "eta0"],
            json.RootElement.GetProperty("varied").EnumerateArray().Select(one => one.GetProperty("id").GetString()).OrderDescending());
        Assert.Equal(method == "ranges" ? 20 : 2, csv.Count);
        Assert.All(csv, row => Assert.Equal(("200", "1", "0.95"), (row["n"], row["seed"], row["level"])));
        Assert.StartsWith("svg", XDocument.Load(chart).Root!.Name.LocalName);
        File.Delete(chart);
    }

    [Fact]
    public async Task The_same_question_gets_the_same_answer_on_any_number_of_threads()
    {
        var one = (await server.RunAsync([.. Few, "--json", "--threads", "1"])).InSilence().Data;
        var three = (await server.RunAsync([.. Few, "--json", "--threads", "3"])).InSilence().Data;

        Assert.Equal(one, three);
    }

    [Theory]
    [InlineData("Unknown method 'sobel'. Did you mean 'sobol'? Allowed: one-at-a-time, morris, sobol, ranges.", "--method", "sobel")]
    [InlineData("Unknown measure 'relaps'. Did you mean 'relapse'?", "--measure", "relaps")]
    [InlineData("Unknown parameter 'taw'. Did you mean 'tau'?", "--parameters", "mu0,taw")]
    [InlineData("--rows is given with the method 'one-at-a-time'. Allowed: --rows with --method sobol.", "--rows", "8")]
    [InlineData("--draws is given with the method 'morris'. Allowed: --draws with --method ranges.", "--method", "morris", "--draws", "30")]
    [InlineData("The number of trajectories is 1. Allowed: 2 to 1000.", "--method", "morris", "--trajectories", "1")]
    [InlineData("Both --parameters and --all are given.", "--all", "--parameters", "tau")]
    public async Task What_makes_no_sense_is_refused_with_what_is_allowed(string explanation, params string[] options)
    {
        var refused = await server.RunAsync(["sensitivity", .. options]);

        Assert.Equal((2, ""), (refused.ExitCode, refused.Data));
        Assert.Contains(explanation, refused.Messages);
    }
}
