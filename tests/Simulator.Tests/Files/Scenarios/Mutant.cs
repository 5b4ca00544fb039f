using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Simulator.Files.Scenarios;
using Simulator.Files.Yaml;
using Simulator.Tests.Files.Cases;

namespace Simulator.Tests.Files.Scenarios;

/// <summary>A shipped scenario file with edits that nobody makes on purpose, told so that it can be made again.</summary>
/// <param name="File">Its place among the shipped files.</param>
/// <param name="Edits">What is done to it, in this order.</param>
internal sealed partial record Mutant(int File, IReadOnlyList<Edit> Edits)
{
    private static readonly string[] Shipped = [.. Planned.Folder.Files.Select(file => System.IO.File.ReadAllText(file))];

    private static readonly string[] Nasty =
    [
        "", "~", "null", "[]", "{}", "[[]]", "{ a: b }", "- x", "-", "? x", ":", ": :", "a: b: c", "#", "...", "---", "\t", "|", ">", "|9", "'", "\"",
        "&a", "*a", "&a x", "!!str x", "!<x> y",
        "<<", "@", "`", "%", "%YAML 9.9", "\0", "\u0007", "\uFEFF", "\u0085", "\u2028", "\u202E", "\u200F", "e\u0301\u0301", "\U0001F600", "\uFFFE",
        "\\", "\"\\0\"", "\"\\uD800\"", "\"\\UFFFFFFFF\"", "\"\\u2028\"",
        "0000-00-00", "0001-01-01", "9999-12-31", "9998-12-31", "2025-02-30", "2025-13-01", "2025-11", "2025", "25-11-06", "2025-11-06T00:00:00Z",
        "2025-11-06..2025-11-05",
        "-1", "0", "1e400", "-0.0", "NaN", ".inf", "1_000", "0x10", "1.5", "2147483647", "-2147483648", "9223372036854775807", "99999999999999999999",
        "true", "yes",
        new('x', 2000), new('[', 40), string.Concat(Enumerable.Repeat("{a: ", 40)), string.Concat(Enumerable.Repeat("- ", 40)),
    ];

    /// <summary>Words that mean something in a scenario, so that much of what is mutated gets past the reader.</summary>
    private static readonly string[] Words =
    [
        .. ChangeReader.Kinds.Select(kind => kind.FileCode),
        .. CaseNames.Of(SeededCase.Talks2025.Case).Values.SelectMany(names => names),
        .. ChangeReader.Kinds.SelectMany(kind => ChangeReader.Fields(kind.Type)).Distinct(StringComparer.Ordinal),
        .. RecordShape.Keys(typeof(ScenarioScript)), .. RecordShape.Keys(typeof(Change)), .. RecordShape.Keys(typeof(LeverChange)),
        .. RecordShape.Keys(typeof(ForkReference)),
        .. Shipped.SelectMany(text => Names().Matches(text).Select(name => name.Value)).Distinct(StringComparer.Ordinal),
        "exogenous", "unless-contradicted", "none", "written", "holding", "decrease", "relapse", "2025-10-20", "2025-11-07", "2025-12-01", "0.5", "1",
    ];

    /// <summary>Mutants of all kinds, which shrink to fewer edits.</summary>
    public static Arbitrary<Mutant> Any { get; } = Arb.From(
        from file in Gen.Choose(0, Shipped.Length - 1)
        from count in Gen.Frequency((5, Gen.Constant(1)), (3, Gen.Constant(2)), (2, Gen.Choose(3, 12)))
        from edits in (
            from how in Gen.Elements(Enum.GetValues<Damage>())
            from place in Gen.Choose(0, 1_000_000)
            from with in Gen.Choose(0, 1_000_000)
            select new Edit(how, place, with)).ListOf(count)
        select new Mutant(file, [.. edits]),
        mutant => mutant.Edits.Count > 1 ? mutant.Edits.Select(left => mutant with { Edits = [.. mutant.Edits.Where(edit => edit != left)] }) : []);

    /// <summary>The text of the mutated file.</summary>
    public string Text => Edits.Aggregate(Shipped[File], Mutated);

    /// <inheritdoc/>
    public override string ToString() =>
        $"new({File}, [{string.Join(", ", Edits.Select(edit => $"new(Damage.{edit.How}, {edit.Place}, {edit.With})"))}])\n{Text}";

    private static string Mutated(string text, Edit edit)
    {
        var (place, nasty, word) = (
            text.Length == 0 ? 0 : edit.Place % text.Length, Nasty[edit.With % Nasty.Length], Words[edit.With % Words.Length]);
        return edit.How switch
        {
            Damage.Byte => Flipped(text, edit),
            Damage.Character => text.Length == 0 ? text : $"{text[..place]}{nasty}{text[(place + 1)..]}",
            Damage.Insertion => $"{text[..place]}{nasty}{text[place..]}",
            Damage.DroppedLine => Lines(text, (lines, line) => lines.RemoveAt(line), edit),
            Damage.DoubledLine => Lines(text, (lines, line) => lines.Insert(edit.With % lines.Count, lines[line]), edit),
            Damage.Indentation => Lines(
                text,
                (lines, line) => lines[line] = new string(edit.With % 7 == 0 ? '\t' : ' ', edit.With % 5)
                    + (edit.With % 3 == 0 ? lines[line].TrimStart() : lines[line]),
                edit),
            Damage.ForeignLine => Lines(
                text, (lines, line) => lines.Insert(line, Shipped[edit.With % Shipped.Length].Split('\n')[edit.With / Shipped.Length % 12]), edit),
            Damage.NastyValue => Replaced(text, Values(), edit.Place, nasty),
            Damage.NastyWord => Replaced(text, Tokens(), edit.Place, nasty),
            Damage.OtherWord or Damage.OtherWordAgain => Replaced(text, Names(), edit.Place, word),
            Damage.OtherValue or Damage.OtherValueAgain => Replaced(text, Values(), edit.Place, word),
            Damage.OtherDay => Replaced(text, Days(), edit.Place, $"{2007 + (edit.With % 30)}-{1 + (edit.With % 12):D2}-{1 + (edit.With % 28):D2}"),
            Damage.Swap => Swapped(text, edit),
            Damage.End => text[..place],
            Damage.Line => text.Replace("\n", edit.With % 2 == 0 ? "\r\n" : "\r", StringComparison.Ordinal),
            _ => $"\uFEFF{text}",
        };
    }

    private static string Flipped(string text, Edit edit)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (bytes.Length > 0)
        {
            bytes[edit.Place % bytes.Length] ^= (byte)(1 << (edit.With % 8));
        }

        return Encoding.UTF8.GetString(bytes);
    }

    private static string Lines(string text, Action<List<string>, int> change, Edit edit)
    {
        List<string> lines = [.. text.Split('\n')];
        change(lines, edit.Place % lines.Count);
        return string.Join('\n', lines);
    }

    private static string Replaced(string text, Regex what, int place, string by) =>
        what.Matches(text) is { Count: > 0 } found && found[place % found.Count] is var one
            ? $"{text[..one.Index]}{by}{text[(one.Index + one.Length)..]}"
            : text;

    private static string Swapped(string text, Edit edit)
    {
        var tokens = Tokens().Matches(text);
        if (tokens.Count < 2)
        {
            return text;
        }

        var (one, other) = (tokens[edit.Place % tokens.Count], tokens[edit.With % tokens.Count]);
        (one, other) = one.Index < other.Index ? (one, other) : (other, one);
        return one.Index == other.Index
            ? text
            : $"{text[..one.Index]}{other}{text[(one.Index + one.Length)..other.Index]}{one}{text[(other.Index + other.Length)..]}";
    }

    [GeneratedRegex(@"\S+", RegexOptions.None, 1000)]
    private static partial Regex Tokens();

    [GeneratedRegex(@"(?<=: )(?:\[[^\]\n]*\]|\{[^}\n]*\}|[^,}\n]+)", RegexOptions.None, 1000)]
    private static partial Regex Values();

    [GeneratedRegex(@"[a-z]+(?:-[a-z]+)*", RegexOptions.None, 1000)]
    private static partial Regex Names();

    [GeneratedRegex(@"\d{4}-\d\d-\d\d", RegexOptions.None, 1000)]
    private static partial Regex Days();
}

/// <summary>One thing done to a file.</summary>
/// <param name="How">What.</param>
/// <param name="Place">Where, from 0; counted around the file.</param>
/// <param name="With">With what, from 0; counted around what there is.</param>
internal sealed record Edit(Damage How, int Place, int With);

/// <summary>Ways to damage a file.</summary>
internal enum Damage
{
    Byte,
    Character,
    Insertion,
    DroppedLine,
    DoubledLine,
    Indentation,
    ForeignLine,
    NastyValue,
    NastyWord,
    OtherWord,
    OtherWordAgain,
    OtherValue,
    OtherValueAgain,
    OtherDay,
    Swap,
    End,
    Line,
    ByteOrderMark,
}
