using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using YamlDotNet.RepresentationModel;

namespace Simulator.Files.Scenarios;

/// <summary>Digests of the content of scripts. Comments, white space, quotes and the order of keys do not count.</summary>
internal static class Digest
{
    /// <summary>The digest of a file: 64 hexadecimal digits.</summary>
    public static string Of(YamlNode root)
    {
        var canonical = new StringBuilder();
        Write(root, canonical);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical.ToString())));
    }

    private static void Write(YamlNode node, StringBuilder to)
    {
        switch (node)
        {
            case YamlMappingNode mapping:
                to.Append('{');
                foreach (var (key, value) in mapping.Children.OrderBy(entry => $"{entry.Key}", StringComparer.Ordinal))
                {
                    Write(key, to);
                    to.Append(':');
                    Write(value, to);
                    to.Append(',');
                }

                to.Append('}');
                break;

            case YamlSequenceNode list:
                to.Append('[');
                foreach (var item in list.Children)
                {
                    Write(item, to);
                    to.Append(',');
                }

                to.Append(']');
                break;

            default:
                to.Append(node is YamlScalarNode { Value: { } text } ? $"\"{JavaScriptEncoder.Default.Encode(text)}\"" : "null");
                break;
        }
    }
}
