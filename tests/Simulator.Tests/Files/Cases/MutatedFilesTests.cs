using System.Text;
using Simulator.Files.Cases;

namespace Simulator.Tests.Files.Cases;

public sealed class MutatedFilesTests : IDisposable
{
    private static readonly Encoding Utf8 = new UTF8Encoding(false);
    private readonly ScratchCase scratch = new();

    public void Dispose() => scratch.Dispose();

    /// <summary>What nobody writes on purpose, by name.</summary>
    private static readonly Dictionary<string, Func<byte[], byte[]>> Mutations = new()
    {
        ["empty"] = _ => [],
        ["only a comment"] = _ => "# nothing"u8.ToArray(),
        ["null"] = _ => "~"u8.ToArray(),
        ["a text"] = _ => "text"u8.ToArray(),
        ["an empty list"] = _ => "[]"u8.ToArray(),
        ["an empty mapping"] = _ => "{}"u8.ToArray(),
        ["a list of lists"] = _ => "[[], [[]]]"u8.ToArray(),
        ["a list of nothing"] = _ => "- \n- ~\n- ''"u8.ToArray(),
        ["mappings for texts"] = file => Replaced(file, ": ", ": &x "),
        ["mappings for ids"] = _ => "- { id: { a: b }, row: { a: b }, kind: { a: b } }"u8.ToArray(),
        ["keys that are mappings"] = _ => "? { a: b }\n: c\n? [a]\n: d"u8.ToArray(),
        ["keys that are mappings in a list"] = _ => "- ? { a: b }\n  : c"u8.ToArray(),
        ["tabs"] = file => Replaced(file, "  ", "\t"),
        ["half of it"] = file => file[..(file.Length / 2)],
        ["all but its end"] = file => file[..^3],
        ["zeros"] = _ => new byte[64],
        ["UTF-16"] = file => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Utf8.GetString(file))],
        ["broken UTF-8"] = file => [.. file, 0xC3, 0x28, 0xFF],
        ["an escape beyond Unicode"] = _ => "id: \"\\UFFFFFFFF\""u8.ToArray(),
        ["half a surrogate"] = _ => "id: \"\\uD800\""u8.ToArray(),
        ["a version beyond numbers"] = file => [.. "%YAML 99999999999.1\n---\n"u8, .. file],
        ["an unknown tag"] = file => Replaced(file, ": ", ": !!python/object "),
        ["an unknown handle"] = file => Replaced(file, ": ", ": !e!x "),
        ["a text without end"] = file => [.. file, .. "\"\n"u8],
        ["numbers beyond numbers"] = file => Replaced(file, "1", "99999999999999999999"),
        ["two documents"] = file => [.. file, .. "\n---\n"u8, .. file],
    };

    private static readonly string[] Files = [.. CaseFolder.FileNames, .. CaseFolder.ModelFileNames];

    private const string Indicators = "{}[]:-,&*!|>'\"%@`#?\t\n ";

    public static TheoryData<string, string> EveryFileMutated =>
        [.. from mutation in Mutations.Keys from file in Files select (mutation, file)];

    [Theory]
    [MemberData(nameof(EveryFileMutated))]
    public void A_mangled_file_never_crashes_the_reader(string mutation, string file)
    {
        Mutate(file, Mutations[mutation]);
        Assert.All(scratch.Problems(), Presentable);
    }

    [Fact]
    public void Random_bytes_never_crash_the_reader()
    {
        var random = new Random(20251019);
        for (var times = 0; times < 200; times++)
        {
            var file = Files[times % Files.Length];
            var whole = File.ReadAllBytes(scratch.Folder.File(file));
            Mutate(file, bytes =>
            {
                var mutated = bytes.ToArray();
                random.NextBytes(mutated.AsSpan(random.Next(mutated.Length), 1));
                mutated[random.Next(mutated.Length)] = (byte)Indicators[random.Next(Indicators.Length)];
                return mutated;
            });
            Assert.All(scratch.Problems(), Presentable);
            File.WriteAllBytes(scratch.Folder.File(file), whole);
        }
    }

    [Theory]
    [InlineData("[", "events.yaml:1:31: The YAML cannot be read: The nesting is too deep. Allowed: at most 32 levels.")]
    [InlineData("- ", "events.yaml:1:61: The YAML cannot be read: The nesting is too deep. Allowed: at most 32 levels.")]
    [InlineData("{a: ", "events.yaml:1:121: The YAML cannot be read: The nesting is too deep. Allowed: at most 32 levels.")]
    public void Deep_nesting_is_refused(string deeper, string said)
    {
        Mutate("events.yaml", _ => Utf8.GetBytes(string.Concat(Enumerable.Repeat(deeper, 10_000))));
        Assert.Equal([said], scratch.Problems());
    }

    [Fact]
    public void An_alias_bomb_is_refused_at_its_first_alias()
    {
        Mutate("factors.yaml", _ => Utf8.GetBytes(
            "a: &a [x, x]\n" + string.Concat("bcdefgh".Select(name => $"{name}: &{name} [*{(char)(name - 1)}, *{(char)(name - 1)}]\n"))));
        Assert.Equal(["factors.yaml:2:8: The YAML cannot be read: '*a' is an alias. Allowed: write the value out."], scratch.Problems());
    }

    [Fact]
    public void A_text_that_no_person_wrote_is_refused()
    {
        scratch.With("events.yaml", "kind: round_opened", $"kind: {new string('x', 1_000_000)}");
        Assert.Equal(["events.yaml:15:9: The YAML cannot be read: The text has 1,000,000 characters. Allowed: at most 16,384."], scratch.Problems());
    }

    [Fact]
    public void A_file_beyond_any_case_is_not_even_read()
    {
        Mutate("events.yaml", _ => new byte[5_000_000]);
        Assert.Equal(["events.yaml: The file has 5,000,000 bytes. Allowed: at most 4,194,304."], scratch.Problems());
    }

    private void Mutate(string file, Func<byte[], byte[]> mutation)
    {
        var path = scratch.Folder.File(file);
        File.WriteAllBytes(path, mutation(File.ReadAllBytes(path)));
    }

    private static byte[] Replaced(byte[] file, string passage, string replacement) =>
        Utf8.GetBytes(Utf8.GetString(file).Replace(passage, replacement, StringComparison.Ordinal));

    private static void Presentable(string problem) => Assert.Matches(@"\A[a-z-]+\.yaml(:\d+:\d+)?: \S[\s\S]{10,}\z", problem);
}
