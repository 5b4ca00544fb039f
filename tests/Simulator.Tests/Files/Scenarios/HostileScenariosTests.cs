using System.Diagnostics;
using System.Text;
using Simulator.Files.Problems;
using Simulator.Files.Scenarios;

namespace Simulator.Tests.Files.Scenarios;

public sealed class HostileScenariosTests : IDisposable
{
    private const int Largest = 256 << 10;

    private const string Whole =
        """
        scenario: a-step
        title: What if a step is made?
        about: A step is made. Watch it.
        teaches: [trust]
        from: { timeline: pak-afg-2025 }
        hypothesis: A step is made.
        carry: none
        changes:
        - { on: 2026-01-05, event: conciliatory-gesture, by: pakistan, toward: afghan-taliban }
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("simulator-scenario-");

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>A passage of the file, what stands there instead, and what is said of it.</summary>
    public static TheoryData<string, string, string> Refused => new()
    {
        { "[trust]", "&a [trust]\nb: &b [*a, *a]\nc: [*b, *b]", "5:8: The YAML cannot be read: '*a' is an alias. Allowed: write the value out." },
        { "[trust]", new('[', 10_000), "4:39: The YAML cannot be read: The nesting is too deep. Allowed: at most 32 levels." },
        { "[trust]", "{ <<: { a: b } }", "4:10: Expected a list, found a mapping. Allowed: a list such as [one, two]." },
        {
            "carry: none", "carry: none\n<<: { carry: exogenous }",
            "8:1: Unknown key '<<'. Allowed: scenario, title, teaches, from, hypothesis, carry, about, readings, changes, simulate, expect."
        },
        { "carry: none", "carry: none\ncarry: exogenous", "8:1: The YAML cannot be read: Duplicate key 'carry'. Allowed: each key once." },
        { "carry: none", "carry: none\n\"carry\": exogenous", "8:1: The YAML cannot be read: Duplicate key 'carry'. Allowed: each key once." },
        { "carry: none", "carry: none\n!x carry: exogenous", "8:1: The YAML cannot be read: '!x' is a tag. Allowed: values without tags." },
        { "carry: none", "!!str carry: none", "7:1: The YAML cannot be read: 'tag:yaml.org,2002:str' is a tag. Allowed: values without tags." },
        {
            "carry: none", "carry: !!python/object:os.system none",
            "7:8: The YAML cannot be read: 'tag:yaml.org,2002:python/object:os.system' is a tag. Allowed: values without tags."
        },
        { "carry: none", "carry: none\n---\nscenario: other", "1:1: The file holds 2 YAML documents. Allowed: exactly one." },
        { "- { on", "  : on: x\n- { on", "10:1: The YAML cannot be read: A key or a value is missing here. Allowed: a key and a value." },
        {
            "carry: none", "\tcarry: none",
            "6:13: The YAML cannot be read: While scanning a plain scalar, found a tab character that violate indentation. Allowed: spaces."
        },
        {
            "A step is made.\ncarry", $"{new string('x', 100_000)}\ncarry",
            "6:13: The YAML cannot be read: The text has 100,000 characters. Allowed: at most 16,384."
        },
        {
            "A step is made.\ncarry", $"{new string('x', 501)}\ncarry",
            "6:13: 'hypothesis' is not a sentence. Allowed: one line of 1 to 500 characters."
        },
        { "What if a step is made?", "What if\0?", "2:15: The character U+0000 is not printable. Allowed: printable characters." },
        { "# a comment", "# a \u0001 comment", "10:5: The character U+0001 is not printable. Allowed: printable characters." },
        { "What if a step is made?", "What if \uD800?", "2:16: The character U+D800 is not printable. Allowed: printable characters." },
        {
            "What if a step is made?", "\"What if \\0?\"",
            "2:8: The YAML cannot be read: The text holds a control character or half a surrogate pair. Allowed: printable characters."
        },
        {
            "What if a step is made?", "\"What if \\uD800?\"",
            "2:8: The YAML cannot be read: While scanning a quoted scalar, found invalid Unicode surrogates. Allowed: …"
        },
        {
            "What if a step is made?", "\"What if\\u2028a step is made?\"",
            "2:8: 'title' is not a sentence. Allowed: one line of 1 to 500 characters."
        },
        { "What if a step is made?", "\"What if\\na step is made?\"", "2:8: 'title' is not a sentence. Allowed: one line of 1 to 500 characters." },
        {
            "What if a step is made?", "\"What if \\u202Eedam si pets a?\"",
            "2:8: 'title' is not a sentence. Allowed: one line of 1 to 500 characters."
        },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void It_is_refused_where_it_stands(string passage, string replacement, string said)
    {
        var whole = $"{Whole}\n# a comment\n";
        Assert.Contains(passage, whole);
        var text = whole.Replace(passage, replacement, StringComparison.Ordinal);

        Assert.False(MutatedScenariosTests.Read(text));
        var problem = Planned.Problems(text)[0].ToString();
        Assert.Equal($"s.yaml:{said}", said[^1] == '…' ? $"{problem[..Math.Min(problem.Length, said.Length + 6)]}…" : problem);
    }

    /// <summary>What is odd and means no harm.</summary>
    public static TheoryData<string, string> Allowed => new()
    {
        { "lines that end as on Windows", Whole.ReplaceLineEndings("\r\n") },
        { "lines that end as on old machines", Whole.ReplaceLineEndings("\r") },
        { "an end without a line break", Whole.TrimEnd() },
        { "an anchor", Whole.Replace("[trust]", "&a [trust]", StringComparison.Ordinal) },
        { "marks of the end of the document", $"---\n{Whole}\n...\n" },
        { "words from right to left", Whole.Replace("A step is made.", "قدم \u200Fاٹھایا جاتا ہے۔", StringComparison.Ordinal) },
        { "letters that combine", Whole.Replace("A step is made.", "A ste\u0301\u0302\u0303p is made.", StringComparison.Ordinal) },
        { "letters beyond the first plane", Whole.Replace("A step is made.", "A step is made \U0001F54A.", StringComparison.Ordinal) },
    };

    [Theory]
    [MemberData(nameof(Allowed), DisableDiscoveryEnumeration = true)]
    public void It_is_played(string odd, string text) => Assert.True(MutatedScenariosTests.Read(text), odd);

    /// <summary>Changes by the thousand: so many of one kind, or one that holds so many of something.</summary>
    public static TheoryData<string, int, Func<int, string>> Many => new()
    {
        { "gestures", 11, place => $"- {{ on: 2026-01-05, event: conciliatory-gesture, by: pakistan, toward: afghan-taliban, id: g{place} }}" },
        {
            "changes that follow from one another", 11,
            place => $"- {{ on: 2026-01-05, event: claim, by: pakistan, id: g{place}{(place > 0 ? $", because: g{place - 1}" : "")} }}"
        },
        { "changes that the process refuses", 4, _ => "- { on: 2026-01-05, event: session-held }" },
        { "levers that end", 6, _ => "- { on: 2026-01-05, lever: fatwa, until: 2026-01-06 }" },
        {
            "mechanisms", 11,
            _ => "- { on: 2026-01-05, event: mechanism-established, design: { operator: qatar, quality: 0.5, lag-days: 2147483647 } }"
        },
        { "closures", 8, place => $"- {{ on: 2026-01-05, event: border-closure, by: pakistan, crossing: c{place} }}" },
        {
            "closures of many crossings", 507,
            place => $"- {{ on: 2026-01-05, event: border-closure, by: pakistan, crossings: [{Names(place * 500, 500)}] }}"
        },
        {
            "a closure and a reopening", 9_900,
            _ => $"- {{ on: 2026-01-05, event: border-closure, by: pakistan, crossings: [{Names(0, 4_900)}] }}\n"
                + $"- {{ on: 2026-01-05, event: border-reopened, by: pakistan, crossings: [{Names(0, 4_900)}] }}"
        },
        {
            "crossings that are not shut", 9_900,
            _ => $"- {{ on: 2026-01-05, event: border-reopened, by: pakistan, crossings: [{Names(0, 9_800)}] }}"
        },
        {
            "demands", 14,
            _ => "- { on: 2026-01-05, event: demand-stated, by: pakistan, of: afghan-taliban, "
                + "issues: [monitoring, trade, safe-havens, monitoring, trade] }"
        },
        { "answers to demands", 10, _ => "- { on: 2026-01-05, event: demand-accepted, by: afghan-taliban, issue: monitoring, form: written }" },
        { "unknown causes", 10, place => $"- {{ on: 2026-01-05, event: claim, by: pakistan, id: g{place}, because: h{place} }}" },
        { "unknown causes of one change", 9_900, _ => $"- {{ on: 2026-01-05, event: claim, by: pakistan, because: [{Names(0, 9_800)}] }}" },
        {
            "long names", 10,
            place => $"- {{ on: 2026-01-05, event: claim, by: pakistan, id: {place}{new string('x', 16_000)}, "
                + $"because: {place}{new string('y', 16_000)} }}"
        },
        { "unknown actors", 6, _ => "- { on: 2026-01-05, event: claim, by: pakistn }" },
        { "unknown keys", 2, place => $"- {{ k{place}: v }}" },
        { "unknown keys of one change", 9_900, _ => $"- {{ {string.Join(", ", Enumerable.Range(0, 4_900).Select(number => $"k{number}: v"))} }}" },
        {
            "an event that is a mapping", 9_900,
            _ => $"- {{ on: 2026-01-05, event: {{ {string.Join(", ", Enumerable.Range(0, 4_900).Select(number => $"k{number}: v"))} }} }}"
        },
        { "nothing", 1, _ => "-" },
        { "brackets", 1, _ => "- [[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]" },
        {
            "tolls", 9_900,
            _ => "- { on: 2026-01-05, event: attack, in: pakistan, by: ttp, "
                + $"tolls: [{string.Join(",", Enumerable.Repeat("{measure: killed, least: 1}", 2_450))}] }}"
        },
    };

    [Theory]
    [MemberData(nameof(Many), DisableDiscoveryEnumeration = true)]
    public void As_much_as_a_file_may_hold_is_read_without_hanging(string what, int valuesOfOne, Func<int, string> change)
    {
        var text = Filled(change, atMost: 9_950 / valuesOfOne);
        MutatedScenariosTests.Read(text);
        Assert.DoesNotContain(Planned.Problems(text), problem => problem.Message.Contains("keys and values", StringComparison.Ordinal));

        Assert.False(MutatedScenariosTests.Read(Filled(change, atMost: int.MaxValue)), what);
    }

    /// <summary>Other files that are as large as they may be.</summary>
    public static TheoryData<string, string> Full => new()
    {
        { "concepts", $"{Whole.Replace("[trust]", $"[{string.Join(",", Enumerable.Repeat("trust", 43_000))}]", StringComparison.Ordinal)}" },
        { "readings", $"{Whole}\nreadings: {{ {string.Join(", ", Enumerable.Range(0, 4_900).Select(number => $"C{number}: S1"))} }}" },
        { "comments", $"{Whole}\n{string.Concat(Enumerable.Repeat("# x\n", 60_000))}" },
        { "empty lines", $"{Whole}{new string('\n', 250_000)}" },
        { "spaces", $"{Whole}\nabout: {new string(' ', 250_000)}x" },
        {
            "a text over many lines",
            Whole.Replace("A step is made. Watch it.", $">\n{string.Concat(Enumerable.Repeat("  x\n\n", 40_000))}", StringComparison.Ordinal)
        },
    };

    [Theory]
    [MemberData(nameof(Full), DisableDiscoveryEnumeration = true)]
    public void A_full_file_is_read_without_hanging(string what, string text)
    {
        Assert.True(Encoding.UTF8.GetByteCount(text) <= Largest, what);
        MutatedScenariosTests.Read(text);
    }

    [Fact]
    public void A_file_with_more_than_a_person_writes_is_refused() =>
        Assert.Equal(
            "s.yaml:841:35: The YAML cannot be read: The file has more than 10,000 keys and values. Allowed: at most 10,000.",
            Assert.Single(Planned.Problems(
                Filled(_ => "- { on: 2026-01-05, event: claim, by: pakistan, text: a, place: b, id: c }", atMost: int.MaxValue))).ToString());

    [Fact]
    public void Reading_ends_at_the_two_hundredth_problem()
    {
        var problems = Planned.Problems(Filled(_ => "- { on: 2026-01-05, event: claim, by: pakistn }", atMost: 1_000));
        Assert.Equal(ProblemList.MaxListed, problems.Count);
        Assert.Equal(209, problems[^1].Line);
    }

    [Fact]
    public void A_file_beyond_any_scenario_is_not_even_read()
    {
        var path = Path.Combine(folder.FullName, "large.yaml");
        using (var sparse = File.Create(path))
        {
            sparse.SetLength(100 << 20);
        }

        Assert.Equal($"{path}: The file has 104,857,600 bytes. Allowed: at most 262,144.", Opened(path));
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = Opened(path);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
    }

    [Fact]
    public void A_device_without_end_is_read_no_further_than_a_file_may_be_long() =>
        Assert.Equal("/dev/zero: The file has more than 262,144 bytes. Allowed: at most 262,144.", Opened("/dev/zero"));

    [Fact]
    public async Task A_pipe_is_read_like_a_file()
    {
        var path = Path.Combine(folder.FullName, "pipe.yaml");
        using var made = Process.Start("mkfifo", [path]);
        await made.WaitForExitAsync();
        var writer = Task.Run(() => File.WriteAllText(path, Whole));

        Assert.NotEmpty(Planned.Of(ScenarioFile.Open(path)).Events);
        await writer;
    }

    [Fact]
    public void A_folder_is_no_file() => Assert.Equal($"{folder.FullName}: It is a folder. Allowed: the path of a file.", Opened(folder.FullName));

    [Fact]
    public void A_file_that_is_not_there_is_missing()
    {
        var path = Path.Combine(folder.FullName, "none", "s.yaml");
        Assert.Equal($"{path}: The file does not exist. Allowed: the path of a file.", Opened(path));
    }

    [Fact]
    public void A_file_of_somebody_else_may_not_be_read()
    {
        var path = Written(Encoding.UTF8.GetBytes(Whole));
        File.SetUnixFileMode(path, UnixFileMode.None);
        if (Environment.IsPrivilegedProcess)
        {
            // Who may do everything may read everything.
            Assert.Empty(ScenarioFile.Open(path).Problems.Listed);
        }
        else
        {
            Assert.Equal($"{path}: The file may not be read. Allowed: a file that you may read.", Opened(path));
        }
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        var path = Written([.. Encoding.UTF8.GetBytes(Whole), 0xC3, 0x28]);
        Assert.Equal($"{path}: The file is not UTF-8 text. Allowed: UTF-8.", Opened(path));
    }

    [Fact]
    public void A_byte_order_mark_does_not_count()
    {
        var path = Written([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Whole)]);
        Assert.NotEmpty(Planned.Of(ScenarioFile.Open(path)).Events);
    }

    [Fact]
    public void A_file_in_UTF_16_that_says_so_is_read()
    {
        var path = Written([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Whole)]);
        Assert.NotEmpty(Planned.Of(ScenarioFile.Open(path)).Events);
    }

    [Fact]
    public void A_file_in_UTF_16_that_does_not_say_so_is_refused()
    {
        var path = Written(Encoding.Unicode.GetBytes(Whole));
        Assert.Equal($"{path}:1:2: The character U+0000 is not printable. Allowed: printable characters.", Opened(path));
    }

    [Fact]
    public void An_empty_file_is_refused()
    {
        var path = Written([]);
        Assert.Equal($"{path}:1:1: The file holds 0 YAML documents. Allowed: exactly one.", Opened(path));
    }

    private static string Names(int first, int count) => string.Join(",", Enumerable.Range(first, count).Select(number => $"x{number:x}"));

    private string Written(byte[] bytes)
    {
        var path = Path.Combine(folder.FullName, "s.yaml");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static string Opened(string path) => Assert.Single(Assert.Throws<BadInputException>(() => ScenarioFile.Open(path)).Problems).ToString();

    /// <summary>A scenario with many changes: as many as wanted, or as fit into a file.</summary>
    private static string Filled(Func<int, string> change, int atMost)
    {
        var text = new StringBuilder($"{Whole}\n");
        for (var place = 0; place < atMost; place++)
        {
            var next = change(place);
            if (text.Length + next.Length >= Largest)
            {
                break;
            }

            text.Append(next).Append('\n');
        }

        return text.ToString();
    }
}
