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
        (broken.InnerException is null or InvalidOperationException ? broken : broken.InnerException).Message.Split(["): ", "Idx: "], StringSplitOptions.None)[^1].Trim();

    /// <summary>Refuses what can make a small file cost without bound: aliases and deep nesting.</summary>
    private sealed class CautiousParser(Parser parser) : IParser
    {
        private const int Deepest = 32;
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
                _ => more,
            };
        }

        /// <summary>On some broken input the library fails by its own state instead of naming the place.</summary>
        private bool Advance()
        {
            try
            {
                return parser.MoveNext();
            }
            catch (InvalidOperationException lost)
            {
                var at = Current?.End ?? Mark.Empty;
                throw new YamlException(at, at, "What follows here is no YAML; a bracket, brace or quote may not be closed.", lost);
            }
        }
    }
}
