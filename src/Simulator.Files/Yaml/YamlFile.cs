using System.Buffers;
using System.Text;
using Simulator.Files.Problems;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Simulator.Files.Yaml;

/// <summary>Reads a YAML file into nodes that know their line and column.</summary>
public static class YamlFile
{
    private const int LargestFile = 4 << 20;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The root node; <c>null</c>, with a problem, when the file cannot be read.</summary>
    public static YamlNode? Read(string path, ProblemList problems) =>
        Text(path, LargestFile, problems) is { } text ? Parse(text, path, problems) : null;

    /// <summary>The text of a file; <c>null</c>, with a problem, when it cannot be read.</summary>
    /// <param name="path">The file.</param>
    /// <param name="largest">The maximum size in bytes.</param>
    /// <param name="problems">Receives the problems.</param>
    public static string? Text(string path, int largest, ProblemList problems)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(largest + 1);
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (file.CanSeek && file.Length > largest)
            {
                problems.Add(new($"The file has {file.Length:N0} bytes. Allowed: at most {largest:N0}.", path));
                return null;
            }

            // A pipe or a device has no length: at most the allowed size, and one byte more, is read from it.
            var length = file.ReadAtLeast(bytes.AsSpan(0, largest + 1), largest + 1, throwOnEndOfStream: false);
            if (length <= largest)
            {
                using var text = new StreamReader(new MemoryStream(bytes, 0, length), Strict);
                return text.ReadToEnd();
            }

            problems.Add(new($"The file has more than {largest:N0} bytes. Allowed: at most {largest:N0}.", path));
        }
        catch (DecoderFallbackException)
        {
            problems.Add(new("The file is not UTF-8 text. Allowed: UTF-8.", path));
        }
        catch (IOException missing)
        {
            problems.Add(new(
                missing is FileNotFoundException or DirectoryNotFoundException
                    ? "The file does not exist. Allowed: the path of a file."
                    : $"{SystemReason.Of(missing)} Allowed: a file that can be read.", path));
        }
        catch (UnauthorizedAccessException)
        {
            problems.Add(new(
                Directory.Exists(path)
                    ? "It is a folder. Allowed: the path of a file."
                    : "The file may not be read. Allowed: a file that you may read.", path));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }

        return null;
    }

    /// <summary>The root node of a text; <c>null</c>, with a problem, when it is not exactly one YAML document.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">The file, as messages name it.</param>
    /// <param name="problems">Receives the problems.</param>
    /// <param name="most">The maximum number of keys and values.</param>
    public static YamlNode? Parse(string text, string path, ProblemList problems, int most = int.MaxValue)
    {
        if (Unprintable(text) is { } odd)
        {
            problems.Add(new(
                $"The character U+{(int)text[odd]:X4} is not printable. Allowed: printable characters.", path, Line(text, odd),
                Column(text, odd)));
            return null;
        }

        var parser = new CautiousParser(new Parser(new StringReader(text)), most);
        try
        {
            var stream = new YamlStream();
            stream.Load(parser);
            if (stream.Documents.Count == 1)
            {
                return stream.Documents[0].RootNode;
            }

            problems.Add(new($"The file holds {stream.Documents.Count} YAML documents. Allowed: exactly one.", path, 1, 1));
        }
        catch (YamlException broken)
        {
            Refuse(broken);
        }
        catch (ArgumentException)
        {
            // The library fails on events that form no document, such as an end in the place of a key.
            Refuse(new(
                parser.Current?.Start ?? Mark.Empty, parser.Current?.End ?? Mark.Empty,
                "A key or a value is missing here. Allowed: a key and a value."));
        }

        return null;

        void Refuse(YamlException broken) =>
            problems.Add(new($"The YAML cannot be read: {Sentence(broken)}", path, Math.Max(1, broken.Start.Line), Math.Max(1, broken.Start.Column)));
    }

    /// <summary>The value of a key in a mapping; <c>null</c> when the key is missing or the node is not a mapping.</summary>
    public static YamlNode? Child(YamlNode node, string key) =>
        (node as YamlMappingNode)?.Children.TryGetValue(new YamlScalarNode(key), out var child) is true ? child : null;

    /// <summary>The items of a list; empty when the node is not a list.</summary>
    public static IReadOnlyList<YamlNode> Sequence(YamlNode? node) => node is YamlSequenceNode list ? [.. list.Children] : [];

    /// <summary>The message of the parser without its own position, followed by what is allowed there.</summary>
    private static string Sentence(YamlException broken)
    {
        const string Duplicate = "Duplicate key ", Wanted = "not find expected ";
        var said = (broken.InnerException ?? broken).Message.Split(["): ", "Idx: "], StringSplitOptions.None)[^1].Trim();
        return said switch
        {
            _ when said.Contains("Allowed: ", StringComparison.Ordinal) => said,
            _ when said.StartsWith(Duplicate, StringComparison.Ordinal) =>
                $"Duplicate key '{Spelling.Brief(said[Duplicate.Length..])}'. Allowed: each key once.",
            _ when said.Contains("tab character", StringComparison.Ordinal) => $"{said.TrimEnd('.')}. Allowed: spaces.",
            _ when said.Contains("node content", StringComparison.Ordinal) => $"{said.TrimEnd('.')}. Allowed: a value.",
            _ when said.Contains("cannot start", StringComparison.Ordinal) => $"{said.TrimEnd('.')}. Allowed: quotes around the text.",
            _ when said.IndexOf(Wanted, StringComparison.Ordinal) is var place and >= 0 =>
                $"{said.TrimEnd('.')}. Allowed: {said[(place + Wanted.Length)..].TrimEnd('.')}.",
            _ => $"{said.TrimEnd('.')}. Allowed: YAML with all brackets, braces and quotes closed, and lines of one list or mapping indented alike.",
        };
    }

    /// <summary>The index of the first character that is not text, such as half a surrogate pair; <c>null</c> when all are text.</summary>
    private static int? Unprintable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]) || (char.IsControl(text[i]) && text[i] is not ('\n' or '\r' or '\t')))
            {
                return i;
            }
        }

        return null;
    }

    private static int Line(string text, int place) => text.AsSpan(0, place).Count('\n') + 1;

    private static int Column(string text, int place) => place - text.AsSpan(0, place).LastIndexOf('\n');

    /// <summary>
    /// Refuses input of unbounded cost: aliases, tags, deep nesting, overlong texts, and too many values.
    /// </summary>
    private sealed class CautiousParser(Parser parser, int most) : IParser
    {
        private const int Deepest = 32;
        private const int MaxLength = 16_384;
        private int depth, values;

        public ParsingEvent? Current => parser.Current;

        public bool MoveNext()
        {
            var more = Advance();
            depth += Current?.NestingIncrease ?? 0;
            values += Current is Scalar ? 1 : 0;
            return Current switch
            {
                AnchorAlias alias =>
                    throw new YamlException(
                        alias.Start, alias.End, $"'*{Spelling.Brief(alias.Value.Value)}' is an alias. Allowed: write the value out."),
                NodeEvent { Tag.IsEmpty: false } tagged =>
                    throw new YamlException(
                        tagged.Start, tagged.End, $"'{Spelling.Brief(tagged.Tag.Value)}' is a tag. Allowed: values without tags."),
                { } deep when depth > Deepest =>
                    throw new YamlException(deep.Start, deep.End, $"The nesting is too deep. Allowed: at most {Deepest} levels."),
                Scalar last when values > most =>
                    throw new YamlException(last.Start, last.End, $"The file has more than {most:N0} keys and values. Allowed: at most {most:N0}."),
                Scalar { Value.Length: > MaxLength } text =>
                    throw new YamlException(
                        text.Start, text.End, $"The text has {text.Value.Length:N0} characters. Allowed: at most {MaxLength:N0}."),
                Scalar odd when Unprintable(odd.Value) is not null =>
                    throw new YamlException(
                        odd.Start, odd.End, "The text holds a control character or half a surrogate pair. Allowed: printable characters."),
                _ => more,
            };
        }

        private bool Advance()
        {
            try
            {
                return parser.MoveNext();
            }
            catch (Exception tripped) when (tripped is not (YamlException or IOException))
            {
                // The parser fails on some broken input instead of refusing it, such as an escape beyond Unicode.
                var place = Current?.End ?? Mark.Empty;
                throw new YamlException(
                    place, place, "",
                    new InvalidDataException("The text from here on is not YAML; a bracket, brace or quote may not be closed.", tripped));
            }
        }
    }
}
