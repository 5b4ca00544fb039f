using Simulator.Files.Cases;
using Simulator.Files.Problems;

namespace Simulator.Tests.Files.Cases;

public sealed class BrokenCaseTests : IDisposable
{
    private readonly ScratchCase scratch = new();

    public void Dispose() => scratch.Dispose();

    /// <summary>A file of the scaffold, a passage in it, what stands there instead, and what the reader says of it (up to an ellipsis).</summary>
    public static TheoryData<string, string, string, string> Defects => new()
    {
        {
            "issues.yaml", "sources: [D1]", "sources: [D1",
            "issues.yaml:8:1: The YAML cannot be read: While parsing a flow sequence, did not find expected ',' or ']'. Allowed: ',' or ']'."
        },
        {
            "events.yaml", "  number: 1", "\tnumber: 1",
            "events.yaml:24:10: The YAML cannot be read: While scanning a plain scalar, found a tab character that violate indentation. "
            + "Allowed: spaces."
        },
        {
            "events.yaml", "place: Eastport", "plaec: Eastport",
            "events.yaml:19:3: Unknown key 'plaec'. Did you mean 'place'? Allowed: kind, because, …"
        },
        {
            "events.yaml", "kind: round_opened", "kind: round_opend",
            "events.yaml:15:9: Unknown kind 'round_opend'. Did you mean 'round_opened'? Allowed: round_opened, round_held, …"
        },
        {
            "events.yaml", "kind: round_opened", "kind: scenario_branched",
            "events.yaml:15:9: Unknown kind 'scenario_branched'. Allowed: round_opened, round_held, …"
        },
        { "events.yaml", "kind: border_clash", "type: border_clash", "events.yaml:2:3: 'kind' is missing. Allowed: round_opened, round_held, …" },
        {
            "events.yaml", "mediators: [eastland]", "mediators: [eastlnd]",
            "events.yaml:27:15: Unknown actor 'eastlnd'. Did you mean 'eastland'? Allowed: northland, southland, eastland, riders."
        },
        { "events.yaml", "sources: [D1, X01]", "sources: [D1, X1]", "events.yaml:21:17: Unknown source 'X1'. Did you mean 'X01'? Allowed: D1, X01." },
        { "events.yaml", "track: main", "track: man", "events.yaml:24:10: Unknown track 'man'. Did you mean 'main'? Allowed: main." },
        {
            "events.yaml", "kind: round_opened", "kind: round_opened\n  because: [T02]",
            "events.yaml:16:13: 'T02' is not an earlier row. Did you mean 'T01'? Allowed: T01."
        },
        {
            "events.yaml", "kind: round_opened", "kind: round_opened\n  because: T01",
            "events.yaml:16:12: Expected a list, found 'T01'. Allowed: a list such as [one, two]."
        },
        {
            "issues.yaml", "party: northland", "party: narnia",
            "issues.yaml:5:16: Unknown actor 'narnia'. Allowed: northland, southland, eastland, riders."
        },
        { "events.yaml", "when: 2031-04-01", "when: 2031-04-31", "events.yaml:16:9: '2031-04-31' is not a date. Allowed: 2025-10-18 | 2025-10 | …" },
        {
            "events.yaml", "when: 2031-04-01", "when: [2031-04-01]",
            "events.yaml:16:9: '[ 2031-04-01 ]' is not a date. Allowed: 2025-10-18 | 2025-10 | …"
        },
        {
            "events.yaml", "when: 2031-04-01", "when: 2031-04-01\n  takes-effect: April",
            "events.yaml:17:17: 'April' is not a day. Allowed: a day such as 2025-10-18."
        },
        {
            "events.yaml", "when: 2031-04-01", "when: 2031-04-01\n  precision: weekly",
            "events.yaml:17:14: 'weekly' is not a date precision. Allowed: day, range, month, year, open-window."
        },
        {
            "events.yaml", "certainty: contested", "certainty: contestd",
            "events.yaml:22:14: 'contestd' is not a certainty. Did you mean 'contested'? Allowed: high, medium, low, contested."
        },
        { "events.yaml", "number: 1", "number: one", "events.yaml:25:11: 'one' is not a whole number. Allowed: a whole number such as 14." },
        {
            "events.yaml", "number: 1", "number: 0",
            "events.yaml:14:3: Row 'T02' (round_opened): A level and a quality lie between 0 and 1, the weight of a factor between 0 and 2, "
            + "days are not negative, and rounds count from 1. The round has number 0. Allowed: a number from 1 on, or none."
        },
        { "events.yaml", "least: 3", "least: 3.5", "events.yaml:13:33: '3.5' is not a whole number. Allowed: a whole number such as 14." },
        {
            "events.yaml", "of: northland,", "atleast: true,",
            "events.yaml:13:36: Unknown key 'atleast'. Did you mean 'at-least'? Allowed: measure, least, most, of, claimed-by, at-least, civilians."
        },
        { "events.yaml", "of: northland,", "at-least: maybe,", "events.yaml:13:46: 'maybe' is not true or false. Allowed: true, false." },
        { "events.yaml", "text: Talks begin under Eastland's roof.\n  ", "", "events.yaml:14:3: 'text' is missing. Allowed: a text." },
        {
            "events.yaml", "  parties: [northland, southland]", "  parties: northland",
            "events.yaml:26:12: Expected a list, found 'northland'. Allowed: a list such as [one, two]."
        },
        {
            "events.yaml", "track: main", "track: main\n  track: main",
            "events.yaml:25:3: The YAML cannot be read: Duplicate key 'track'. Allowed: each key once."
        },
        {
            "events.yaml", "when: 2031-04-01", "when: 2031-03-01",
            "events.yaml:14:3: Row 'T02' (round_opened): An event cannot be dated before the timeline begins. The timeline begins on 2031-03-20. "
            + "Allowed: A date from 2031-03-20 on."
        },
        {
            "actors.yaml", "kind: state, role: Hosts and mediates.", "kind: stat, role: Hosts and mediates.",
            "actors.yaml:3:41: 'stat' is not an actor kind. Did you mean 'state'? Allowed: state, organ, …"
        },
        {
            "events.yaml", "mediators: [eastland]",
            "mediators: [eastland]\n- { row: T02, kind: claim, when: 2031-04-02, text: Told., by: southland }",
            "events.yaml:28:3: Duplicate row 'T02'. Allowed: each row once."
        },
        {
            "actors.yaml", "role: Hosts and mediates., sources: [D1] }",
            "role: Hosts., sources: [D1] }\n- { id: eastland, name: East, kind: state, role: Hosts. }",
            "actors.yaml:4:9: Duplicate id 'eastland'. Allowed: each id once."
        },
        { "claims.yaml", "house: D1", "house: D9", "claims.yaml:4:10: 'D9' is not a claim of C01. Did you mean 'D1'? Allowed: D1, X01." },
        {
            "claims.yaml", "{ id: D1, says: On 1 April., sources: [D1] }",
            "{ id: D1, says: On 1 April., sources: [D1] }\n    - { id: D1, says: Again., sources: [D1] }",
            "claims.yaml:7:5: Duplicate claim 'D1' in C01. Allowed: each claim once."
        },
        {
            "claims.yaml", "house: D1", "house: X01",
            "claims.yaml:11:14: 'X01' is the house reading of C01: the events already follow it. Allowed: 'tells' on the other claims."
        },
        { "claims.yaml", "T02: {", "T03: {", "claims.yaml:11:21: Unknown row 'T03'. Did you mean 'T01'? Allowed: T01, T02." },
        { "claims.yaml", "T02: {", "T01: {", "claims.yaml:11:21: Row 'T01' is not part of C01. Allowed: name C01 in the row's 'claims'." },
        {
            "claims.yaml", "when: 2031-04-02", "row: T01",
            "claims.yaml:11:21: Row 'T01' already exists. Allowed: each row once, as an event or as a rival account."
        },
        {
            "claims.yaml", "when: 2031-04-02 } }", "tolls: [] } }",
            "claims.yaml:11:23: Unknown key 'tolls'. "
            + "Allowed: row, when, basis, precision, takes-effect, date-note, text, place, untold, sources, number."
        },
        {
            "claims.yaml", "when: 2031-04-02 } }", "row: T09 } }\n    - { id: X02, says: Later., sources: [X01], tells: { T02: { row: T09 } } }",
            "claims.yaml:12:62: Row 'T09' already exists. Allowed: each row once, as an event or as a rival account."
        },
        {
            "claims.yaml", "when: 2031-04-02", "number: 0",
            "claims.yaml:11:31: '0' is not the number of a round. Allowed: a whole number from 1 on, or none."
        },
        {
            "claims.yaml", "when: 2031-04-02", "numbered: 2",
            "claims.yaml:11:23: Unknown key 'numbered'. Did you mean 'number'? Allowed: row, when, …"
        },
        {
            "sources.yaml", "published: 2031-04-01", "published: last spring",
            "sources.yaml:5:16: 'last spring' is not a date. Allowed: 2025-10-18 | 2025-10 | …"
        },
        { "levers.yaml", "sign: increase", "sign: more", "levers.yaml:6:40: 'more' is not a sign. Allowed: decrease, none, increase, contested." },
        { "levers.yaml", "sources: [D1]", "sources: D1", "levers.yaml:7:12: Expected a list, found 'D1'. Allowed: a list such as [one, two]." },
        { "factors.yaml", "slot: initial trust, ", "", "factors.yaml:1:3: 'slot' is missing. Allowed: a text." },
        {
            "case.yaml", "id: river-talks", "id: river-talk",
            "case.yaml:1:5: The case is named 'river-talk', its folder 'river-talks'. Allowed: the same name."
        },
        {
            "case.yaml", "parties: [northland, southland]", "parties: [northland, southland]\n---\nid: second",
            "case.yaml:1:1: The file holds 2 YAML documents. Allowed: exactly one."
        },
        {
            "case.yaml", "title: A short title", "title: &a A short title\nsubtitle: *a",
            "case.yaml:3:11: The YAML cannot be read: '*a' is an alias. Allowed: write the value out."
        },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public void A_defect_is_named_with_its_place_and_what_is_allowed(string file, string passage, string replacement, string said)
    {
        var problem = Assert.Single(scratch.With(file, passage, replacement).Problems());
        Assert.Equal(said, said[^1] == '…' ? $"{problem[..Math.Min(problem.Length, said.Length - 1)]}…" : problem);
    }

    [Fact]
    public void All_defects_are_listed_at_once() =>
        Assert.Equal(
            [
                "claims.yaml:4:10: 'D9' is not a claim of C01. Did you mean 'D1'? Allowed: D1, X01.",
                "events.yaml:21:17: Unknown source 'X1'. Did you mean 'X01'? Allowed: D1, X01.",
                "events.yaml:5:10: 'statd' is not a date basis. Did you mean 'stated'? Allowed: stated, derived, found.",
                "issues.yaml:5:16: Unknown actor 'northlnd'. Did you mean 'northland'? Allowed: northland, southland, eastland, riders.",
            ],
            scratch
                .With("claims.yaml", "house: D1", "house: D9")
                .With("issues.yaml", "party: northland", "party: northlnd")
                .With("events.yaml", "basis: stated             #", "basis: statd #")
                .With("events.yaml", "sources: [D1, X01]", "sources: [D1, X1]")
                .Problems().Order(StringComparer.Ordinal));

    [Fact]
    public void A_misspelt_key_is_unknown_and_the_right_one_is_missing() =>
        Assert.Equal(
            [
                "case.yaml:1:1: 'title' is missing. Allowed: a text.",
                "case.yaml:2:1: Unknown key 'titel'. Did you mean 'title'? Allowed: id, title, summary, slant, parties, tracks.",
            ],
            scratch.With("case.yaml", "title: A short", "titel: A short").Problems());

    [Fact]
    public void Nothing_is_said_of_what_rests_on_a_row_that_cannot_be_read() =>
        Assert.Equal(
            ["events.yaml:25:11: 'one' is not a whole number. Allowed: a whole number such as 14."],
            scratch
                .With("events.yaml", "number: 1", "number: one")
                .With(
                    "events.yaml", "mediators: [eastland]",
                    "mediators: [eastland]\n- { row: T03, kind: session_held, when: 2031-04-02, text: They sat. }")
                .Problems());

    [Fact]
    public void A_claim_that_cannot_be_read_does_not_lend_its_telling_to_another() =>
        Assert.Equal(
            ["claims.yaml:7:7: 'says' is missing. Allowed: a text."],
            scratch
                .With("claims.yaml", "says: On 2 April.\n      ", "")
                .With("claims.yaml", "  claims:\n    - { id: D1, says: On 1 April., sources: [D1] }\n", "  claims:\n")
                .With("claims.yaml", "T02: { when: 2031-04-02 } }", "T02: { when: 2031-04-02 } }\n    - { id: D1, says: On 1 April., sources: [D1] }")
                .Problems());

    [Fact]
    public void A_missing_file_is_named()
    {
        File.Delete(scratch.Folder.File("levers.yaml"));
        Assert.Equal(["levers.yaml: The file does not exist. Allowed: the path of a file."], scratch.Problems());
    }

    [Fact]
    public void A_case_without_both_files_of_its_model_can_only_be_replayed()
    {
        Assert.NotNull(CaseReader.Read(scratch.Folder).Case.Model);
        Assert.All(CaseFolder.ModelFileNames, name => File.Delete(scratch.Folder.File(name)));
        Assert.Null(CaseReader.Read(scratch.Folder).Case.Model);
    }

    [Theory]
    [InlineData("model.yaml", "model-levers.yaml")]
    [InlineData("model-levers.yaml", "model.yaml")]
    public void One_file_of_a_model_is_not_enough(string gone, string there)
    {
        File.Delete(scratch.Folder.File(gone));
        Assert.Equal(
            [$"{gone}: The file is missing, but {there} exists. Allowed: model.yaml and model-levers.yaml, or neither."], scratch.Problems());
    }

    [Fact]
    public void A_missing_folder_lacks_every_file() =>
        Assert.Equal(
            CaseFolder.FileNames.Select(name => $"/nowhere/{name}: The file does not exist. Allowed: the path of a file."),
            Assert.Throws<BadInputException>(() => CaseReader.Read(new("/nowhere"))).Problems.Select(problem => problem.ToString()));

    [Fact]
    public void The_folder_has_the_name_of_the_case() =>
        Assert.Equal(
            ["case.yaml:1:5: The case is named 'river-talks', its folder 'lake-talks'. Allowed: the same name."],
            scratch.Renamed("lake-talks").Problems());
}
