using Simulator.Files.Scenarios;

namespace Simulator.Tests.Files.Scenarios;

public class DigestTests
{
    private const string Whole =
        """
        scenario: a-step
        title: What if a step is made?
        teaches: [trust, grit]
        from: { timeline: pak-afg-2025 }
        hypothesis: A step is made.
        carry: none
        changes:
        - { on: 2026-01-05, event: conciliatory-gesture, by: pakistan, toward: afghan-taliban }
        - { on: 2026-01-06, event: claim, by: pakistan }

        """;

    public static TheoryData<string, string> Same => new()
    {
        { "a comment", Whole.Replace("carry: none", "carry: none # at all", StringComparison.Ordinal) },
        { "a line of comment", $"# yaml-language-server: $schema=scenario.schema.json\n{Whole}" },
        { "white space", Whole.Replace(": ", ":   ", StringComparison.Ordinal) },
        { "empty lines", Whole.Replace("\n", "\n\n", StringComparison.Ordinal) },
        { "line ends", Whole.ReplaceLineEndings("\r\n") },
        {
            "quotes",
            Whole.Replace("What if a step is made?", "\"What if a step is made?\"", StringComparison.Ordinal)
                .Replace("2026-01-05", "'2026-01-05'", StringComparison.Ordinal)
        },
        { "the order of keys", Whole.Replace("carry: none\n", "", StringComparison.Ordinal) + "carry: none\n" },
        {
            "the order of keys within",
            Whole.Replace("by: pakistan, toward: afghan-taliban", "toward: afghan-taliban, by: pakistan", StringComparison.Ordinal)
        },
        {
            "blocks for brackets",
            Whole.Replace("[trust, grit]", "\n- trust\n- grit", StringComparison.Ordinal)
                .Replace("{ timeline: pak-afg-2025 }", "\n  timeline: pak-afg-2025", StringComparison.Ordinal)
        },
        { "folded lines", Whole.Replace("A step is made.", ">-\n  A step\n  is made.", StringComparison.Ordinal) },
    };

    [Theory]
    [MemberData(nameof(Same))]
    public void What_does_not_change_the_meaning_does_not_count(string what, string text) => Assert.True(Digest(Whole) == Digest(text), what);

    public static TheoryData<string, string> Other => new()
    {
        { "a date", Whole.Replace("2026-01-05", "2026-01-04", StringComparison.Ordinal) },
        { "a title", Whole.Replace("a step", "a Step", StringComparison.Ordinal) },
        { "the order of changes",
            Whole.Replace("2026-01-05, event: conciliatory-gesture, by: pakistan, toward: afghan-taliban", "@", StringComparison.Ordinal)
            .Replace(
                "2026-01-06, event: claim, by: pakistan", "2026-01-05, event: conciliatory-gesture, by: pakistan, toward: afghan-taliban",
                StringComparison.Ordinal)
            .Replace("@", "2026-01-06, event: claim, by: pakistan", StringComparison.Ordinal) },
        { "the order of concepts", Whole.Replace("trust, grit", "grit, trust", StringComparison.Ordinal) },
        { "one more key", $"{Whole}expect: []\n" },
        { "where lists end", Whole.Replace("[trust, grit]", "['trust, grit']", StringComparison.Ordinal) },
    };

    [Theory]
    [MemberData(nameof(Other))]
    public void What_changes_the_meaning_counts(string what, string text) => Assert.True(Digest(Whole) != Digest(text), what);

    [Fact]
    public void It_is_stable() => Assert.Equal("e39a88443602fb6f81a3dbba7eb1cc4d478bfcf4e72027e9f37263d730153088", Digest(Whole));

    private static string Digest(string text) => ScenarioFile.Parse("s.yaml", text).Digest;
}
