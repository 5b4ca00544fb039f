using System.Text.Json;
using System.Text.Json.Nodes;
using Simulator.Application.Timelines;
using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.State;
using Simulator.Domain.Talks;
using Simulator.Domain.Values;
using Simulator.Reports;
using Simulator.Reports.Timelines;
using Simulator.Tests.Application.Branches;
using Simulator.Tests.Cli;
using Simulator.Tests.Files.Cases;

namespace Simulator.Tests.Reports;

public class JsonTests
{
    [Fact]
    public void An_event_has_the_keys_that_readers_rely_on()
    {
        var entry = Json(HistoryEntry.Of(Told.Row("T65")), ReportJson.Readable.HistoryEntry);
        Assert.Subset(
            Keys(entry),
            new HashSet<string>
            {
                "id", "version", "kind", "from", "to", "precision", "actors", "place", "text", "sources", "certainty", "claims", "rivals",
            });
        Assert.Equal(
            ("T65", "round_held", "talks", "2025-11-29", "2025-11-30", "2025-11-30", "2025-12-01", "range", "found", "contested", "recorded"),
            (Text(entry, "id"), Text(entry, "kind"), Text(entry, "theme"), Text(entry, "from"), Text(entry, "to"), Text(entry, "effective"),
             Text(entry, "knownFrom"), Text(entry, "precision"), Text(entry, "dateBasis"), Text(entry, "certainty"), Text(entry, "origin")));
        Assert.Equal("""["T66"]""", entry["rivals"]!.ToJsonString());
        Assert.Equal(["C07", "C07", "C02"], entry["rivalAccounts"]!.AsArray().Select(rival => $"{rival!["set"]}").OrderDescending());
    }

    [Fact]
    public void Every_event_can_be_told_as_JSON_and_as_a_row() =>
        Assert.All(Told.Replay(Samples.OfEveryKind), told =>
        {
            var entry = HistoryEntry.Of(told);
            Assert.Equal(told.Version, Json(entry, ReportJson.Readable.HistoryEntry)["version"]!.GetValue<long>());
            Assert.Equal(HistoryEntry.Columns.Count, entry.Row().Count);
        });

    [Fact]
    public void The_columns_of_a_row_are_keys_of_the_JSON() =>
        Assert.Subset(Keys(Json(HistoryEntry.Of(Told.Row("T65")), ReportJson.Readable.HistoryEntry)), HistoryEntry.Columns.ToHashSet());

    [Fact]
    public void A_comparison_has_the_keys_that_readers_rely_on()
    {
        var report = DiffReport.Of(Monitoring.Diff());
        var diff = Json(report, ReportJson.Readable.DiffReport);
        Assert.Equal(
            ("pak-afg-2025", "47", "T46"),
            (Text(diff["parting"]!, "ancestor"), Text(diff["parting"]!, "version"), Text(diff["parting"]!["event"]!, "id")));
        Assert.Equal(
            (26, 6, 1, "2"),
            (diff["onlyOne"]!.AsArray().Count, diff["onlyOther"]!.AsArray().Count, diff["retold"]!.AsArray().Count, Text(diff, "same")));
        Assert.Equal(("stalled", "settled"), (Text(diff["one"]!["state"]!, "phase"), Text(diff["other"]!["state"]!, "phase")));
        Assert.Equal(Text(diff["onlyOther"]![0]!, "event"), Text(diff["other"]!, "firstOnlyHere"));
        var opened = diff["other"]!["changes"]![0]!;
        Assert.Equal(("T48", "one-round-at-a-time"), (Text(opened["blocked"]![0]!, "id"), Text(opened["blocked"]![0]!, "rule")));
        Assert.Equal("agreement-needs-round", Text(opened["enabled"]![0]!, "rule"));
        Assert.Equal(26 + 6 + 2, report.Rows().Count());
        Assert.All(report.Rows(), row => Assert.Equal(DiffReport.Columns.Count, row.Count()));
    }

    [Fact]
    public void A_state_has_the_keys_that_readers_rely_on()
    {
        var state = Json(StateReport.Of(Told.StateAfter("T75"), []), ReportJson.Readable.StateReport);
        Assert.Equal(
            ("stalled", "interim", "4", "closed", "true", "true"),
            (Text(state, "phase"), Text(state, "rung"), Text(state, "roundsHeld"), Text(state, "border"), Text(state, "cessationInForce"),
                Text(state, "ceasefireContested")));
        Assert.Equal("holding", $"{state["ceasefire"]!["afghan-taliban"]!["status"]}");
        Assert.Equal(
            "verbal", $"{state["demands"]!.AsArray().Single(demand => $"{demand!["issue"]}" == "form-of-commitment")!["answers"]![0]!["form"]}");
    }

    [Fact]
    public void The_day_that_is_set_for_the_next_round_is_told_where_there_is_one()
    {
        var set = Negotiation.Fold([Samples.Named(nameof(RoundScheduled))]);
        var shown = new StateShown(SeededCase.Fictional.Case, new("talks"), new(2031, 4, 9), 1, set);
        Assert.Equal("2031-04-09", Text(Json(StateReport.Of(shown, []), ReportJson.Readable.StateReport), "nextRound"));
        Assert.DoesNotContain(
            "nextRound", Keys(Json(StateReport.Of(shown with { State = NegotiationState.Empty }, []), ReportJson.Readable.StateReport)));
    }

    [Fact]
    public void A_state_of_everything_can_be_told_as_JSON_and_as_rows()
    {
        var shown = new StateShown(
            SeededCase.Fictional.Case, new("talks"), new(2031, 4, 9), 61,
            Negotiation.Fold(Samples.OfEveryKind.Where(sample => sample is not MoveUndone)));
        var report = StateReport.Of(shown, ["C01=S1"]);
        var state = Json(report, ReportJson.Readable.StateReport);
        Assert.Equal(("2031-04-09", """["C01=S1"]"""), (Text(state, "at"), state["reading"]!.ToJsonString()));
        var rows = report.Rows().ToDictionary(row => (string)row[0]!, row => row[1]);
        Assert.Equal(("partly-closed", "south accepted"), (rows["border"], rows["demand.north.water"]));
    }

    [Fact]
    public void Text_is_not_escaped_as_in_a_web_page() =>
        Assert.Contains(
            "Türkiye's envoys – met at Łódź.",
            JsonSerializer.Serialize(HistoryEntry.Of(Told.Replay(Samples.OfEveryKind).First()), ReportJson.Readable.HistoryEntry),
            StringComparison.Ordinal);

    [Fact]
    public void Words_of_code_are_words()
    {
        Assert.Equal("not-holding", EnumWords.Code(CeasefireStatus.NotHolding));
        Assert.Equal("not holding", EnumWords.Plain(CeasefireStatus.NotHolding));
    }

    private static JsonObject Json<T>(T value, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> shape) =>
        JsonSerializer.SerializeToNode(value, shape)!.AsObject();

    private static HashSet<string> Keys(JsonObject json) => json.Select(member => member.Key).ToHashSet();

    private static string Text(JsonNode json, string key) => $"{json[key]}";
}
