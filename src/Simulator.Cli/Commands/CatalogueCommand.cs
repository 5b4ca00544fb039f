using System.CommandLine;
using Simulator.Application.Catalogues;
using Simulator.Cli.Screen;
using Simulator.Files.Cases;
using Simulator.Reports.Framing;

namespace Simulator.Cli.Commands;

/// <summary>A command that lists the entries of one kind of a case, and with a name describes one of them.</summary>
/// <typeparam name="TItem">The entry in the case.</typeparam>
/// <typeparam name="TEntry">The entry in the list.</typeparam>
/// <typeparam name="TPage">The description of one entry.</typeparam>
/// <param name="name">The name of the command.</param>
/// <param name="names">The description of the name of an entry, such as <c>A lever, by its id, code or name</c>.</param>
/// <param name="help">The help.</param>
internal sealed class CatalogueCommand<TItem, TEntry, TPage>(string name, string names, string help)
    where TItem : class
    where TEntry : IEntry<TEntry>
{
    /// <summary>The entries that can be named.</summary>
    public required Func<Catalogue, NamedEntries<TItem>> Entries { get; init; }

    /// <summary>Lists entries.</summary>
    public required Func<Catalogue, IReadOnlyList<TItem>, IEnumerable<TEntry>> List { get; init; }

    /// <summary>Describes one entry.</summary>
    public required Func<Catalogue, TItem, TPage> Describe { get; init; }

    /// <summary>Shows a list to a person.</summary>
    public required Action<Terminal, IReadOnlyList<TEntry>> ShowList { get; init; }

    /// <summary>Shows a description to a person.</summary>
    public required Action<Terminal, TPage> ShowPage { get; init; }

    /// <summary>An option that shortens the list, with the entries that it keeps. Default: no such option.</summary>
    public (Option<bool> Option, Func<TEntry, bool> Keeps)? Only { get; init; }

    /// <summary>Makes the command.</summary>
    public Command Create()
    {
        var command = new Command(name, help);
        var inputs = new CatalogueInputs(command, names);
        if (Only is { } only)
        {
            command.Options.Add(only.Option);
        }

        var formats = new Formats(command);
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            var (catalogue, item) = await inputs.FindAsync(parse, Entries, cancel);
            if (item is not null)
            {
                formats.Print(
                    parse, Describe(catalogue, item), TEntry.Columns, _ => List(catalogue, [item]).Select(entry => entry.Row()),
                    page => ShowPage(terminal, page));
                return 0;
            }

            formats.Print(
                parse,
                List(catalogue, Entries(catalogue).All)
                    .Where(entry => Only is not { } shorter || !parse.GetValue(shorter.Option) || shorter.Keeps(entry)).ToArray(),
                TEntry.Columns, entries => entries.Select(entry => entry.Row()), entries => ShowList(terminal, entries));
            return 0;
        });
        return command;
    }
}
