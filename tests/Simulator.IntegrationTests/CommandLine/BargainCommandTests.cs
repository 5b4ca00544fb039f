using System.Text.Json;
using System.Xml.Linq;

namespace Simulator.IntegrationTests.CommandLine;

public sealed class BargainCommandTests(RunningServer server) : IClassFixture<RunningServer>
{
    private static readonly string[] Sums = ["minimum", "maximum", "bonus"];

    [Fact]
    public async Task A_zone_adds_up_from_its_terms_on_a_day_of_the_record()
    {
        var chart = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.svg");
        var shown = await server.RunAsync("bargain", "zone", "pak-afg-2025", "--on", "2025-11-06", "--chart", chart);
        using var json = JsonDocument.Parse(
            (await server.RunAsync("bargain", "zone", "pak-afg-2025", "--on", "2025-11-06", "--json")).InSilence().Data);
        var reading = Assert.Single(json.RootElement.GetProperty("readings").EnumerateArray());

        Assert.Equal(0, shown.ExitCode);
        Assert.Contains("Model results, not forecasts.", shown.Data);
        Assert.Contains("Model pak-afg-2025", shown.Data);
        Assert.StartsWith("svg", XDocument.Load(chart).Root!.Name.LocalName);
        Assert.All(Sums, of =>
            Assert.Equal(Number(reading, of), reading.GetProperty($"{of}Terms").EnumerateArray().Sum(term => Number(term, "value")), 9));
        Assert.Equal(Number(reading, "maximum") - Number(reading, "minimum"), Number(reading, "width"), 9);
        Assert.Equal("interim", reading.GetProperty("rung").GetString());
        File.Delete(chart);
    }

    [Fact]
    public async Task A_branch_and_a_supposed_lever_have_zones_of_their_own()
    {
        Assert.Equal(
            0,
            (await server.RunAsync("branch", "my-zone", "--of", "pak-afg-2025", "--at", "2025-11-05", "--hypothesis", "The talks go on.")).ExitCode);
        using var branch = JsonDocument.Parse((await server.RunAsync("bargain", "zone", "my-zone", "--json")).InSilence().Data);
        var plain = await WidthAsync("pak-afg-2025", "--on", "2025-11-06");
        var joint = await WidthAsync("pak-afg-2025", "--on", "2025-11-06", "--lever", "joint-system=0.8");

        Assert.Equal(
            ("my-zone", "2025-11-03"), (branch.RootElement.GetProperty("timeline").GetString(), branch.RootElement.GetProperty("on").GetString()));
        Assert.NotEqual(plain, joint);
    }

    [Theory]
    [InlineData("Unknown timeline 'nobody'. Allowed:", "zone", "nobody")]
    [InlineData("'2025-13-06' is not a day. Allowed for --on: YYYY-MM-DD", "zone", "--on", "2025-13-06")]
    [InlineData("2025-01-01", "zone", "--on", "2025-01-01")]
    [InlineData("Unknown lever 'joint'. Allowed:", "zone", "--lever", "joint=0.8")]
    [InlineData("'2' cannot be used. Allowed for --power: a number from 0 to 1.", "zone", "--power", "2")]
    [InlineData(
        "There is no bargaining problem 'nowhere.yaml'. Allowed: riyadh-package, square-frontier, the path of a file.", "frontier", "nowhere.yaml")]
    [InlineData("Allowed for --chart: a file that ends in .svg", "frontier", "nowhere.yaml", "--chart", "x.png")]
    [InlineData("1.2", "war", "--win", "1.2", "--costs", "0.1,0.1")]
    [InlineData("0.9", "rubinstein", "--discounts", "0.9")]
    [InlineData("'1'", "shift", "--now", "0.9", "--later", "0.3", "--cost", "0.05", "--discount", "1")]
    public async Task What_makes_no_sense_is_refused_with_what_is_allowed(string explanation, params string[] line)
    {
        var refused = await server.RunAsync(["bargain", .. line]);

        Assert.Equal((2, ""), (refused.ExitCode, refused.Data));
        Assert.Contains(explanation, refused.Messages);
        Assert.Contains("llowed", refused.Messages);
    }

    private async Task<double> WidthAsync(params string[] line)
    {
        using var json = JsonDocument.Parse((await server.RunAsync(["bargain", "zone", .. line, "--json"])).InSilence().Data);
        return Number(json.RootElement.GetProperty("readings")[0], "width");
    }

    private static double Number(JsonElement of, string name) => of.GetProperty(name).GetDouble();
}
