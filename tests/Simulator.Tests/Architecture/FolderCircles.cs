using ArchUnitNET.Domain;
using Assembly = System.Reflection.Assembly;

namespace Simulator.Tests.Architecture;

/// <summary>Finds folders of a project that use each other in a circle; the folder of the project itself counts as one.</summary>
internal static class FolderCircles
{
    /// <summary>The circles: the folders of each in order, and an example of each use between them.</summary>
    public static IEnumerable<(string Folders, IReadOnlyList<string> Uses)> In(Assembly project)
    {
        var folders = House.Written.Where(type => IsOf(type, project)).ToLookup(type => type.Namespace.FullName, StringComparer.Ordinal);
        var uses = folders.ToDictionary(
            folder => folder.Key,
            folder => UsesOf(folder, project).ToLookup(use => use.Folder, use => use.Example, StringComparer.Ordinal),
            StringComparer.Ordinal);
        var reached = uses.Keys.ToDictionary(folder => folder, folder => Reach(folder, uses), StringComparer.Ordinal);
        return
            from folder in uses.Keys
            where reached[folder].Contains(folder)
            let mutual = reached[folder].Where(other => reached[other].Contains(folder)).Order(StringComparer.Ordinal)
            group folder by string.Join(", ", mutual) into circle
            orderby circle.Key
            let between = circle.SelectMany(folder => uses[folder].Where(to => circle.Contains(to.Key)).Select(to => to.First()))
            select (circle.Key, (IReadOnlyList<string>)[.. between]);
    }

    private static IEnumerable<(string Folder, string Example)> UsesOf(IGrouping<string, IType> folder, Assembly project) =>
        from type in folder
        from target in type.Dependencies.Select(dependency => dependency.Target)
        where IsOf(target, project) && target is not GenericParameter && target.Namespace.FullName != folder.Key
        select (target.Namespace.FullName, $"{type.FullName} uses {target.FullName}");

    private static bool IsOf(IType type, Assembly project) =>
        type.Assembly?.Name is { } name && type.Namespace is not null && name.Split(',')[0] == project.GetName().Name;

    private static HashSet<string> Reach(string from, Dictionary<string, ILookup<string, string>> uses)
    {
        var (seen, open) = (new HashSet<string>(StringComparer.Ordinal), new Stack<string>([from]));
        while (open.TryPop(out var folder))
        {
            foreach (var next in uses[folder].Select(use => use.Key).Where(seen.Add))
            {
                open.Push(next);
            }
        }

        return seen;
    }
}
