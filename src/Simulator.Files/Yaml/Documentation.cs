using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Simulator.Domain.Events;

namespace Simulator.Files.Yaml;

/// <summary>
/// The documentation comments of types and parameters, for users who do not see the code. They are read from the XML files next to the program.
/// </summary>
internal sealed partial class Documentation
{
    private readonly Dictionary<string, XElement> members = new(StringComparer.Ordinal);

    /// <summary>Reads the documentation of the records that files fill. An assembly without an XML file is skipped.</summary>
    public Documentation()
    {
        Assembly[] assemblies = [typeof(Documentation).Assembly, typeof(NegotiationEvent).Assembly];
        var files = assemblies.Select(assembly => Path.Combine(AppContext.BaseDirectory, $"{assembly.GetName().Name}.xml"));
        foreach (var file in files.Where(File.Exists))
        {
            foreach (var member in XDocument.Load(file).Descendants("member"))
            {
                members[(string)member.Attribute("name")!] = member;
            }
        }
    }

    /// <summary>The summary of a type; <c>null</c> when it has none.</summary>
    public string? Of(Type type) => Words(members.GetValueOrDefault($"T:{type.FullName}")?.Element("summary"));

    /// <summary>The description of a parameter of a record; <c>null</c> when it has none.</summary>
    public string? Of(Type type, string parameter) =>
        Words(members.GetValueOrDefault($"T:{type.FullName}")?.Elements("param").FirstOrDefault(
            element => (string?)element.Attribute("name") == parameter));

    /// <summary>The summary of a member of an enum; <c>null</c> when it has none.</summary>
    public string? OfWord(Type type, string member) => Words(members.GetValueOrDefault($"F:{type.FullName}.{member}")?.Element("summary"));

    private static string? Words(XElement? element)
    {
        if (element is null)
        {
            return null;
        }

        var text = string.Concat(
            element.Nodes().Select(node => node is XElement inner ? (string?)inner.Attribute("name") ?? inner.Value : node.ToString()));
        return Spaces().Replace(text, " ").Trim();
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}
