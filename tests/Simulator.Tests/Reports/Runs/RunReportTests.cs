using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Simulator.Reports;
using Simulator.Reports.Runs;
using Simulator.Tests.Cli;

namespace Simulator.Tests.Reports.Runs;

public class RunDocumentTests
{
    private static readonly string[] Common =
        ["note", "model", "timeline", "from", "until", "days", "runs", "seed", "level", "levers", "values", "referenceModel"];

    [Fact]
    public void Runs_have_the_keys_that_readers_rely_on()
    {
        var report = Json(RunSamples.Simulated, ReportJson.Readable.SimulateReport);
        Assert.Subset(Keys(report), Common.Concat(["readings", "record", "reference"]).ToHashSet());
        var reading = Assert.Single(report["readings"]!.AsArray())!.AsObject();
        Assert.Equal(
            [
                "outcomes", "relapse", "eroding", "agreement", "mechanismOperating", "survival", "rounds", "attacks", "strikes", "fire", "trust",
                "rungs", "stepUps", "measures",
                "asOnRecord",
            ],
            reading.Select(member => member.Key));
        Assert.Equal(["median", "low5", "high95", "mean"], reading["rounds"]!.AsObject().Select(member => member.Key));
        Assert.Equal(["value", "low", "high"], reading["relapse"]!.AsObject().Select(member => member.Key));
        Assert.Equal(RunSamples.Runs, reading["outcomes"]!.AsArray().Sum(outcome => outcome!["count"]!.GetValue<long>()));
        Assert.Equal(RunSamples.Runs, reading["rungs"]!.AsArray().Sum(rung => rung!["count"]!.GetValue<long>()));
        Assert.Equal(90, reading["survival"]!.AsArray().Count);
        Assert.Equal(90, reading["trust"]!["bands"]!.AsArray().Count);
        Assert.Equal(("1", "2025-10-18"), (Text(reading["survival"]![0]!, "day"), Text(reading["survival"]![0]!, "date")));
    }

    [Fact]
    public void A_branch_tells_its_parent_and_each_reading_its_name()
    {
        var report = Json(RunSamples.SimulatedBothWays, ReportJson.Readable.SimulateReport);
        Assert.Equal(("talks", "Kabul accepts a [joint] watch."), (Text(report, "parent"), Text(report, "hypothesis")));
        Assert.Equal(
            ["border-closure: pain-moves", "border-closure: pain-hardens"],
            report["readings"]!.AsArray().Select(reading => Text(reading!, "name")));
        Assert.Equal(("border-closure", "0.5", "2025-10-18", "3", "10"), Lever(report["levers"]![0]!));
        Assert.Equal("""[{"id":"p_ret","value":0.35}]""", report["values"]!.ToJsonString());
        Assert.DoesNotContain("record", Keys(report));
    }

    [Fact]
    public void A_comparison_has_both_sides_their_differences_and_the_hazard_ratio()
    {
        var report = Json(RunSamples.ComparedBothWays, ReportJson.Readable.CompareReport);
        Assert.Subset(Keys(report), Common.Concat(["against", "readings", "measures"]).ToHashSet());
        Assert.Equal(2, report["readings"]!.AsArray().Count);
        var reading = report["readings"]![1]!.AsObject();
        Assert.Equal(["name", "pairs", "measures", "outcomes", "hazardRatio", "with", "without"], reading.Select(member => member.Key));
        Assert.Equal(["measure", "without", "with", "difference", "sign"], reading["measures"]![0]!.AsObject().Select(member => member.Key));

        // Over all readings, an interval goes from the lowest end to the highest.
        var ends = report["readings"]!.AsArray().Select(one => one!["measures"]![0]!["difference"]!).ToArray();
        var overall = report["measures"]![0]!["difference"]!;
        Assert.Equal(ends.Min(end => Number(end, "low")), Number(overall, "low"));
        Assert.Equal(ends.Max(end => Number(end, "high")), Number(overall, "high"));
    }

    [Fact]
    public void A_counterfactual_tells_how_many_runs_agree_and_in_what()
    {
        var report = Json(RunSamples.Anchored, ReportJson.Readable.CounterfactualReport);
        Assert.Subset(
            Keys(report), Common.Concat(["against", "seen", "tried", "accepted", "tolerance", "record", "readings", "measures"]).ToHashSet());
        Assert.Equal($"{RunSamples.Runs}", Text(report, "tried"));
        Assert.Equal(Text(report["accepted"]![0]!, "runs"), Text(report["readings"]![0]!, "pairs"));
        Assert.Equal(
            ["border-closure: pain-moves", "border-closure: pain-hardens"],
            Json(RunSamples.AnchoredBothWays, ReportJson.Readable.CounterfactualReport)["accepted"]!.AsArray().Select(
                accepted => Text(accepted!, "name")));
    }

    [Fact]
    public void The_shares_of_parts_add_up_to_the_whole()
    {
        var report = Json(RunSamples.AttributedBothWays, ReportJson.Readable.AttributeReport);
        Assert.Subset(Keys(report), Common.Concat(["measure", "exact", "readings"]).ToHashSet());
        Assert.Equal(("relapse", "true", 2), (Text(report, "measure"), Text(report, "exact"), report["readings"]!.AsArray().Count));
        Assert.All(report["readings"]!.AsArray(), reading =>
            Assert.Equal(Number(reading!["total"]!, "value"), reading["parts"]!.AsArray().Sum(part => Number(part!["share"]!, "value")), 1e-12));
    }

    [Fact]
    public void Every_row_has_every_column_and_says_what_its_number_goes_with()
    {
        Rows(SimulateReport.Columns, [.. RunSamples.Simulated.Rows(), .. RunSamples.SimulatedBothWays.Rows(), .. RunSamples.Single.Rows()]);
        Rows(
            PairedReport.Columns,
            [
                .. RunSamples.Compared.Rows(), .. RunSamples.ComparedBothWays.Rows(), .. RunSamples.Anchored.Rows(),
                .. RunSamples.AnchoredBothWays.Rows(), .. RunSamples.SinglePair.Rows(),
            ]);
        Rows(AttributeReport.Columns, [.. RunSamples.Attributed.Rows(), .. RunSamples.AttributedBothWays.Rows()]);

        static void Rows(IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<object?>> rows)
        {
            Assert.NotEmpty(rows);
            Assert.All(rows, row =>
            {
                var fields = columns.Zip(row).ToDictionary();
                Assert.Equal(columns.Count, row.Count);
                Assert.All(["n", "seed", "model", "timeline", "from", "until", "level"], name => Assert.NotNull(fields[name]));
            });
        }
    }

    [Fact]
    public void What_nothing_bounds_is_null()
    {
        var measure = Json(RunSamples.Single, ReportJson.Readable.SimulateReport)["readings"]![0]!["measures"]!.AsArray()
            .Single(row => Text(row!, "measure") == "attack")!["mean"]!.AsObject();
        Assert.Equal(["value", "low", "high"], measure.Select(member => member.Key));
        Assert.Equal((null, null), (measure["low"], measure["high"]));
    }

    [Theory]
    [InlineData("fatwa=1@2025-11-06", 1, 0, 0)]
    [InlineData("fatwa=0.7@2025-11-06+14~30", 0.7, 14, 30)]
    public void A_lever_is_written_as_users_write_it(string written, double level, int lag, int ramp) =>
        Assert.Equal(written, $"{new LeverEntry(new("fatwa"), level, new(2025, 11, 6), lag, ramp)}");

    private static (string, string, string, string, string) Lever(JsonNode lever) =>
        (Text(lever, "lever"), Text(lever, "level"), Text(lever, "on"), Text(lever, "lagDays"), Text(lever, "rampDays"));

    private static JsonObject Json<T>(T value, JsonTypeInfo<T> shape) => JsonSerializer.SerializeToNode(value, shape)!.AsObject();

    private static HashSet<string> Keys(JsonObject json) => json.Select(member => member.Key).ToHashSet();

    private static string Text(JsonNode json, string key) => $"{json[key]}";

    private static double Number(JsonNode json, string key) => json[key]!.GetValue<double>();
}
