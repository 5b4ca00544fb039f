using Simulator.Files.GraphModels;
using Simulator.Files.Problems;

namespace Simulator.Tests.Files.GraphModels;

public class BrokenGraphModelsTests
{
    private const string Whole =
        """
        graph-model: small
        title: A small dispute
        decision-makers:
          - { id: one, name: One, options: [{ id: S, name: strikes }, { id: B, name: blocks }] }
          - { id: two, name: Two, options: [{ id: V, name: verifies }] }
        infeasible: [{ when: S and V }]
        exclusive: [{ options: [S, B] }]
        irreversible: [{ from: not V, to: V }]
        indistinguishable: [{ when: B and V }]
        status-quo: "000"
        states: [{ id: calm, state: "000", name: Calm }, { id: strike, state: "100", name: Strike }]
        preferences:
          - { of: one, statements: [{ say: V }, { say: not S or B }] }
          - of: two
            ranking: [calm, ["010", "001"], "011", strike]
        misperceived: [{ by: two, when: B }]
        variants:
          - { id: other, name: Other, preferences: [{ of: one, statements: [{ say: S }] }] }
        begins: { state: calm, closed: [V] }
        along:
          - { when: { event: lever-applied, where: { lever: edict } }, variant: other, opens: [V] }
          - { when: { row: T44 }, takes: [B], drops: [S], resets: [one] }

        """;

    /// <summary>A passage of the file, what stands there instead, and what is said of it (up to an ellipsis).</summary>
    public static TheoryData<string, string, string> Defects => new()
    {
        { "graph-model: small\n", "", "1:1: 'graph-model' is missing. Allowed: a text." },
        {
            "graph-model: small", "graph-model: A small one",
            "1:14: 'A small one' is not a name for a graph model. Allowed: lower-case letters, digits and hyphens, such as talks-2025, at most 100."
        },
        { "title: A small dispute", "titel: A small dispute", "2:1: Unknown key 'titel'. Did you mean 'title'? Allowed: graph-model, title, …" },
        { "not S or B", "not S or BB", "13:57: Unknown option 'BB'. Did you mean 'B'? Allowed: S, B, V." },
        { "not S or B", "\"not S or BB\"", "13:58: Unknown option 'BB'. Did you mean 'B'? Allowed: S, B, V." },
        { "not S or B", "not S or", "13:56: Expected an option, but the statement ends. Allowed: statements such as …" },
        { "not S or B", "not S B", "13:54: 'B' cannot follow here. Allowed: and, or, if, iff, or the end." },
        { "when: S and V }]", "when: S und V }]", "6:24: 'und' cannot follow here. …" },
        { "when: B and V", "when: (B and V", "9:37: Expected ), but the statement ends. …" },
        { "from: not V", "from: not W", "8:28: Unknown option 'W'. …" },
        { "when: B }", "when: X }", "16:33: Unknown option 'X'. …" },
        { "{ id: B, name: blocks }", "{ id: S, name: blocks }", "4:69: Duplicate option 'S'. Allowed: each option once." },
        { "{ id: B, name: blocks }", "{ id: iff, name: blocks }", "4:69: 'iff' is a keyword of statements. …" },
        {
            "{ id: B, name: blocks }", "{ id: B(), name: blocks }",
            "4:69: 'B()' is not a name for an option. Allowed: a letter or a word of letters, digits and hyphens, such as S or delay, at most 100."
        },
        { "[{ id: V, name: verifies }]", "[]", "5:36: The decision maker has no option. Allowed: one or more." },
        { "id: two, name: Two", "id: one, name: Two", "5:11: Duplicate decision maker 'one'. Allowed: each decision maker once." },
        { "{ id: strike, state", "{ id: calm, state", "11:56: Duplicate state 'calm'. Allowed: each state once." },
        { "{ id: strike, state", "{ id: \"01\", state", "11:56: '01' would be taken for an option string. Allowed: a name such as frozen." },
        { "state: \"100\"", "state: \"000\"", "11:71: The state 000 already has a name, 'calm'. Allowed: one name for each state." },
        {
            "- { id: other, name", "- { id: other, name: X, preferences: [{ of: one, statements: [{ say: V }] }] }\n  - { id: other, name",
            "19:11: Duplicate variant 'other'. Allowed: each variant once."
        },
        {
            "of: one, statements: [{ say: V }", "of: oen, statements: [{ say: V }",
            "13:11: Unknown decision maker 'oen'. Did you mean 'one'? Allowed: one, two."
        },
        { "by: two", "by: three", "16:22: Unknown decision maker 'three'. Allowed: one, two." },
        { "resets: [one]", "resets: [on]", "22:60: Unknown decision maker 'on'. Did you mean 'one'? Allowed: one, two." },
        {
            "  - { of: one, statements: [{ say: V }, { say: not S or B }] }\n", "",
            "13:3: Preferences are missing of: one. Allowed: those of each decision maker once."
        },
        { "of: two\n", "of: one\n", "14:9: Duplicate preferences of 'one'. Allowed: those of each decision maker once." },
        {
            "[{ of: one, statements: [{ say: S }] }]", "[]",
            "18:44: The variant changes no preferences. Allowed: those of at least one decision maker: one, two."
        },
        {
            "statements: [{ say: V }, { say: not S or B }]", "because: it does",
            "13:5: The preferences have neither statements nor a ranking. Allowed: statements or a ranking."
        },
        {
            "- of: two\n", "- of: two\n    statements: [{ say: V }]\n",
            "14:5: The preferences have both statements and a ranking. Allowed: statements or a ranking."
        },
        { "[{ say: V }, { say: not S or B }]", "[]", "13:28: The list of statements is empty. Allowed: 1 to 62 statements." },
        {
            "[{ say: V }, { say: not S or B }]", $"[{string.Join(", ", Enumerable.Repeat("{ say: V }", 63))}]",
            "13:28: There are 63 statements. Allowed: at most 62."
        },
        { "\"011\", strike]", "\"011\", strike, calm]", "15:52: The ranking is cyclic: calm > 010 > 011 > strike > calm. Allowed: each state once." },
        {
            "\"011\", strike]", "\"011\", strike, \"000\"]",
            "15:52: The ranking is cyclic: 000 > 010 > 011 > strike > 000. Allowed: each state once."
        },
        { "[\"010\", \"001\"]", "[\"010\", \"010\"]", "15:29: The state '010' is in its group twice. Allowed: each state once." },
        {
            "[calm, [\"010\", \"001\"], \"011\", strike]", "[\"011\"]",
            "15:14: The ranking leaves out 4 of 5 states: calm, 001, 010, strike. Allowed: every feasible state once."
        },
        {
            "\"011\", strike]", "\"011\", \"101\", strike]",
            "15:44: The state '101' is not feasible: line 6 excludes it by 'S and V'. Allowed: a state that no rule excludes."
        },
        {
            "\"011\", strike]", "\"011\", strik]",
            "15:44: Unknown state 'strik'. Did you mean 'strike'? Allowed: calm, strike, or 3 digits 0 or 1 for S, B, V."
        },
        {
            "status-quo: \"000\"", "status-quo: \"0000\"",
            "10:13: '0000' is not an option string: it has 4 digits. Allowed: 3 digits 0 or 1 for S, B, V."
        },
        {
            "status-quo: \"000\"", "status-quo: 002",
            "10:13: '002' is not an option string: it has other digits than 0 and 1. Allowed: 3 digits 0 or 1 for S, B, V."
        },
        {
            "status-quo: \"000\"", "status-quo: 110",
            "10:13: The state '110' is not feasible: line 7 excludes it by 'at most one of S, B'. Allowed: a state that no rule excludes."
        },
        {
            "status-quo: \"000\"", "status-quo: clam",
            "10:13: Unknown state 'clam'. Did you mean 'calm'? Allowed: calm, strike, or 3 digits 0 or 1 for S, B, V."
        },
        { "{ state: calm,", "{ state: calmer,", "19:18: Unknown state 'calmer'. Did you mean 'calm'? …" },
        { "{ options: [S, B] }", "{ options: [S, S] }", "7:28: 'S' is in the group twice and would exclude itself. Allowed: each option once." },
        { "{ options: [S, B] }", "{ options: [S] }", "7:24: The group has 1 option. Allowed: two or more that exclude each other." },
        { "{ options: [S, B] }", "{ options: [S, B], choose: exactly-on }", "7:40: 'exactly-on' is not a choose. Did you mean 'exactly-one'? …" },
        {
            "{ options: [S, B] }",
            "{ options: [S, B], choose: exactly-one }, { options: [B, V], choose: exactly-one }, "
            + "{ options: [S, V], choose: exactly-one }, { options: [S, B, V] }",
            "7:97: 'exactly one of S, V' and the rules above it contradict each other: they leave no feasible state. "
            + "Allowed: rules that leave at least one."
        },
        {
            "{ when: S and V }]", "{ when: S or not S }]",
            "6:22: 'S or not S' and the rules above it contradict each other: they leave no feasible state. …"
        },
        {
            "{ id: V, name: verifies }",
            string.Join(", ", Enumerable.Range(1, 28).Select(at => $"{{ id: V{at}, name: verifies }}").Prepend("{ id: V, name: verifies }")),
            "4:3: There are 31 options. Allowed: at most 30."
        },
        {
            "{ id: V, name: verifies }",
            string.Join(", ", Enumerable.Range(1, 25).Select(at => $"{{ id: V{at}, name: verifies }}").Prepend("{ id: V, name: verifies }")),
            "4:3: 28 options leave 167,772,160 feasible states. Allowed: 1 to 16,777,216; exclude more states."
        },
        { "closed: [V]", "closed: [X]", "19:33: Unknown option 'X'. Allowed: S, B, V." },
        { "variant: other", "variant: others", "21:73: Unknown variant 'others'. Did you mean 'other'? Allowed: other." },
        { "opens: [V]", "opens: [U]", "21:88: Unknown option 'U'. Allowed: S, B, V." },
        { "drops: [S]", "drops: [S, B]", "22:50: 'B' is also in 'takes'. Allowed: one of the two." },
        { "opens: [V]", "opens: [V], closes: [V]", "21:88: 'V' is also in 'closes'. Allowed: one of the two." },
        { "event: lever-applied", "event: lever-aplied", "21:22: Unknown event 'lever-aplied'. Did you mean 'lever-applied'? …" },
        { "{ lever: edict }", "{ levr: edict }", "21:46: Unknown key 'levr'. Did you mean 'lever'? Allowed: lever, by, level, ramp-days, lag-days." },
        { "{ lever: edict }", "{ level: high }", "21:53: 'high' is not a number. Allowed: a number such as 0.5." },
        { "{ lever: edict }", "edict", "21:44: Expected a mapping of keys to values, found 'edict'. …" },
        {
            "{ row: T44 }", "{ row: T44, event: truce-agreed }",
            "22:13: Both an event and a row is named. Allowed: a kind of event, such as { event: truce-agreed }, or a row, such as { row: T44 }."
        },
        { "{ row: T44 }", "{}", "22:13: Neither an event nor a row is named. …" },
        { "{ row: T44 }", "{ row: T44, where: { by: x } }", "22:32: 'where' needs a kind of event. Allowed: 'where' together with 'event'." },
        {
            "takes: [B], drops: [S], resets: [one]", "because: so",
            "22:5: The entry changes nothing. Allowed: one or more of variant, resets, closes, opens, takes, drops."
        },
        { "  - { when: { row: T44 }, takes", "  - { takes", "22:5: 'when' is missing. …" },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public void A_defect_is_named_with_its_place_and_what_is_allowed(string passage, string replacement, string said)
    {
        Assert.Equal(2, Whole.Split(passage).Length);

        var told = Problems(Whole.Replace(passage, replacement, StringComparison.Ordinal));

        Assert.Contains(told, problem => said.EndsWith('…') ? problem.StartsWith(said[..^1], StringComparison.Ordinal) : problem == said);
        Assert.All(told, problem => Assert.Contains("Allowed", problem, StringComparison.Ordinal));
    }

    [Fact]
    public void All_problems_are_named_at_once_in_the_order_of_lines()
    {
        var broken = Whole
            .Replace("title: A small dispute\n", "", StringComparison.Ordinal)
            .Replace("S and V }", "S and W }", StringComparison.Ordinal)
            .Replace("status-quo: \"000\"", "status-quo: \"00\"", StringComparison.Ordinal)
            .Replace("say: V }, {", "say: U }, {", StringComparison.Ordinal)
            .Replace("variant: other", "variant: mother", StringComparison.Ordinal)
            .Replace("drops: [S]", "drops: [B]", StringComparison.Ordinal);

        Assert.Equal(
            [
                "1:1: 'title' is missing. Allowed: a text.",
                "5:28: Unknown option 'W'. Allowed: S, B, V.",
                "9:13: '00' is not an option string: it has 2 digits. Allowed: 3 digits 0 or 1 for S, B, V.",
                "12:36: Unknown option 'U'. Allowed: S, B, V.",
                "20:73: Unknown variant 'mother'. Did you mean 'other'? Allowed: other.",
                "21:47: 'B' is also in 'takes'. Allowed: one of the two.",
            ],
            Problems(broken));
    }

    [Fact]
    public void The_whole_file_can_be_read()
    {
        var read = GraphModelFile.Parse("x.yaml", Whole);

        Assert.Equal((0b000u, 0b001u), (read.Beginning, read.ClosedAtFirst));
        Assert.Equal(["calm", "strike"], read.StateNames.OrderBy(state => state.Key).Select(state => state.Value.Id));
        Assert.NotEqual(read.Dispute, read.DisputeOf("other"));
        Assert.Equal(read.Dispute, read.DisputeOf());
        Assert.StartsWith(
            "'x.yaml' has no variant 'othr'. Did you mean 'other'?", Assert.Throws<BadInputException>(() => read.DisputeOf("othr")).Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("x")]
    [InlineData("{}")]
    [InlineData(
        "decision-makers: x\npreferences: [x, [], { of: [] }]\nalong: [x, { when: x }, { when: { where: [] } }]\nbegins: x\n"
        + "variants: [{ preferences: {} }]\nstates: [[]]")]
    [InlineData(
        "decision-makers: [{ options: [{}, x, { id: [] }] }, {}]\nexclusive: [{}, { options: { a: b } }, { options: [[]] }]\n"
        + "preferences: [{ of: a, ranking: { a: b } }, { of: b, ranking: [{ a: b }, []] }]")]
    public void What_is_no_graph_model_at_all_is_refused(string text) => Assert.NotEmpty(Problems(text));

    [Fact]
    public void Any_line_may_be_missing_without_harm_to_the_reader()
    {
        var lines = Whole.Split('\n');
        for (var line = 0; line < lines.Length; line++)
        {
            _ = Problems(string.Join('\n', lines.Where((_, place) => place != line)));
            _ = Problems(
                string.Join('\n', lines.Select((kept, place) => place == line ? kept[..(kept.IndexOf(':', StringComparison.Ordinal) + 1)] : kept)));
        }
    }

    [Fact]
    public void A_file_that_is_too_large_is_refused()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, $"# {new string('x', 256 << 10)}");

        Assert.Equal(
            $"{file}: The file has 262,146 bytes. Allowed: at most 262,144.",
            Assert.Throws<BadInputException>(() => GraphModelFile.Open(file)).Message);
        File.Delete(file);
    }

    private static IReadOnlyList<string> Problems(string text)
    {
        try
        {
            GraphModelFile.Parse("x.yaml", text);
            return [];
        }
        catch (BadInputException bad)
        {
            return [.. bad.Problems.Select(problem => $"{problem}"["x.yaml:".Length..])];
        }
    }
}
