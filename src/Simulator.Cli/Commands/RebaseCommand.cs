using System.CommandLine;
using System.Text.Json;
using Simulator.Application.Branches;
using Simulator.Cli.Views;
using Simulator.Domain.Values;
using Simulator.Reports;
using Simulator.Reports.Timelines;

namespace Simulator.Cli.Commands;

/// <summary><c>rebase</c>: carries a branch over to a record that has grown.</summary>
internal static class RebaseCommand
{
    private const int Conflicts = 1;

    public static Command Create()
    {
        var branch = new Argument<string>("branch") { Description = "The branch" };
        var onto = Inputs.Number<long>("--onto", "Fork from the parent after that version", "a whole number from 1 on");
        var dry = Inputs.Flag("--dry-run", "Only list the result, conflicts first; store nothing");
        var dropAll = Inputs.Flag("--drop-conflicts", "Drop the assumptions that the process now refuses");
        var drop = Inputs.SeveralNumbers<long>("--drop", "Drop an assumption, by its version", "VERSION", "a whole number from 1 on");
        var edit = new Option<string[]>("--edit")
        {
            Description = "Replace an assumption by a change, written as in scenario files; may be given several times", HelpName = "VERSION=CHANGE",
        };
        var json = Formats.JsonOption();
        var command = new Command("rebase",
            """
            Carry a branch over to a record that has grown

            Each assumption of the branch is checked again.

            A new branch replaces it and each branch that forks from it. The old branches are archived and can still be read. When the
            process now refuses an assumption, nothing is stored until it is dropped or edited.

            Examples:
              simulator rebase monitoring-accepted --dry-run
              simulator rebase monitoring-accepted --drop-conflicts
              simulator rebase monitoring-accepted --drop 52 --edit "53={ on: 2026-01-20, event: talks-resumed, at-request-of: qatar }"
            """)
        { branch, onto, dry, dropAll, drop, edit, json };
        var brief = new Brief(command);
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            await using var session = await parse.OpenSessionAsync(cancel);
            var report = RebaseReport.Of(await session.LoadAndSendAsync(
                new RebaseBranch(
                    new(parse.GetValue(branch)!), parse.GetValue(onto), parse.GetValue(dry), parse.GetValue(dropAll), parse.GetValue(drop) ?? [],
                    parse.GetValue(edit) ?? []),
                cancel));
            if (parse.GetValue(json))
            {
                terminal.Data.WriteLine(JsonSerializer.Serialize(report, ReportJson.Readable.RebaseReport));
            }
            else
            {
                brief.Show(parse, terminal, report, () => RebaseView.Show(terminal, report));
            }

            var refused = report.Branches.Sum(one => one.Conflicts.Count);
            terminal.Say(
                report.Unchanged ? "The record has not grown since the branch was made: there is nothing to do."
                : report.Stored ? $"Done. The old branches are archived: simulator tree {report.Branches[0].New} --all"
                : refused > 0 ? $"Nothing was stored. The process now refuses {Counted.Of(refused, "assumption")}. "
                    + "Allowed: --drop-conflicts, --drop VERSION, --edit VERSION=CHANGE."
                : "Nothing was stored.");
            return report.Stored || report.Unchanged || refused == 0 || parse.GetValue(dry) ? 0 : Conflicts;
        });
        return command;
    }
}
