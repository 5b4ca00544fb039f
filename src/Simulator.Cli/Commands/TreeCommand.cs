using System.CommandLine;
using Simulator.Application.Branches;
using Simulator.Cli.Views;
using Simulator.Domain.Values;
using Simulator.Reports.Timelines;

namespace Simulator.Cli.Commands;

/// <summary><c>tree</c>: the timelines with their branches, drawn like the graph of a version control system.</summary>
internal static class TreeCommand
{
    private const int MaxBranches = 20;

    public static Command Create()
    {
        var timeline = new Argument<string?>("timeline")
        {
            Description = "A timeline of the tree; default: all trees", Arity = ArgumentArity.ZeroOrOne,
        };
        var all = Inputs.Flag("--all", $"Show archived branches too, and more than {MaxBranches} branches of one timeline");
        var mermaid = Inputs.Flag("--mermaid", "Print a Mermaid flowchart");
        var dot = Inputs.Flag("--dot", "Print a graph for Graphviz");
        var command = new Command("tree",
            $"""
            Draw the timelines with their branches

            Each branch has its fork, its assumption and its end.

            At most {MaxBranches} branches of each timeline are drawn, those that fork first; --json and --csv print all.

            Examples:
              simulator tree
              simulator tree monitoring-accepted --all
              simulator tree pak-afg-2025 --json
              simulator tree pak-afg-2025 --dot | dot -Tsvg > tree.svg
              simulator tree pak-afg-2025 --mermaid > tree.mmd
            """)
        {
            timeline, all,
        };
        var formats = new Formats(command, mermaid, dot);
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            var everything = parse.GetValue(all);
            var data = formats.Json(parse) || formats.Csv(parse);
            await using var session = await parse.OpenSessionAsync(cancel);
            var of = parse.GetValue(timeline) is { Length: > 0 } named ? new TimelineId(named) : (TimelineId?)null;
            var report = new TreeReport(
                await session.LoadAndSendAsync(new ShowTree(of, everything, everything || data ? null : MaxBranches), cancel));
            if (parse.GetValue(mermaid) || parse.GetValue(dot))
            {
                var graph = TreeGraph.Of(report);
                terminal.Data.Write(parse.GetValue(dot) ? Dot.Of(graph) : Mermaid.Of(graph));
                return 0;
            }

            formats.Print(
                parse, report.Entries(), TreeEntry.Columns, entries => entries.Select(entry => entry.Row()),
                _ => new TreeView(terminal, report).Show());
            return 0;
        });
        return command;
    }
}
