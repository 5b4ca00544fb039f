using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Simulator.Application.Yaml;

/// <summary>Reads a YAML file into nodes that know their line and column.</summary>
internal static class YamlFile
{
    private const long LargestFile = 4 << 20;

    /// <summary>The root node; none when the file cannot be read, which is then among the problems.</summary>
    public static YamlNode? Read(string path, List<Problem> problems)
    {
        try
        {
            var size = new FileInfo(path).Length;
            if (size > LargestFile)
            {
                problems.Add(new($"The file has {size:N0} bytes. Allowed: at most {LargestFile:N0}.", path));
                return null;
            }

            using var text = new StreamReader(path);
            var stream = new YamlStream();
            stream.Load(new CautiousParser(new Parser(text)));
            if (stream.Documents.Count == 1)
            {
                return stream.Documents[0].RootNode;
            }

            problems.Add(new($"The file holds {stream.Documents.Count} YAML documents. Allowed: exactly one.", path));
        }
        catch (YamlException broken)
        {
            problems.Add(new($"The YAML cannot be read: {Sentence(broken)}", path, broken.Start.Line, broken.Start.Column));
        }
        catch (IOException missing)
        {
            problems.Add(new(missing is FileNotFoundException or DirectoryNotFoundException ? "The file is missing." : missing.Message, path));
        }
        catch (UnauthorizedAccessException)
        {
            problems.Add(new("The file may not be read.", path));
        }

        return null;
    }

    /// <summary>The value of a key in a mapping; none where there is no such key, or no mapping.</summary>
    public static YamlNode? Child(YamlNode node, string key) =>
        (node as YamlMappingNode)?.Children.TryGetValue(new YamlScalarNode(key), out var child) is true ? child : null;

    private static string Sentence(YamlException broken) =>
        (broken.InnerException ?? broken).Message.Split(["): ", "Idx: "], StringSplitOptions.None)[^1].Trim();

    /// <summary>Refuses what can make a file cost without bound: aliases, deep nesting, and texts that no person wrote.</summary>
    private sealed class CautiousParser(Parser parser) : IParser
    {
        private const int Deepest = 32;
        private const int Longest = 16_384;
        private int depth;

        public ParsingEvent? Current => parser.Current;

        public bool MoveNext()
        {
            var more = Advance();
            depth += Current?.NestingIncrease ?? 0;
            return Current switch
            {
                AnchorAlias alias => throw new YamlException(alias.Start, alias.End, $"'*{alias.Value}' is an alias. Allowed: write the value out."),
                { } deep when depth > Deepest => throw new YamlException(deep.Start, deep.End, $"The nesting is deeper than {Deepest} levels."),
                Scalar { Value.Length: > Longest } text => throw new YamlException(text.Start, text.End, $"The text has {text.Value.Length:N0} characters. Allowed: at most {Longest:N0}."),
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
                // Some broken input is not refused by the parser but trips it, such as an escape beyond Unicode.
                var place = Current?.End ?? Mark.Empty;
                throw new YamlException(place, place, "", new InvalidDataException("What follows here is not YAML; a bracket, brace or quote may not be closed.", tripped));
            }
        }
    }
}
