using System.CommandLine;
using Simulator.Application.GraphModels;
using Simulator.Cli.Views.Disputes;
using Simulator.Engine.GraphModel;
using Simulator.Files;
using Simulator.Reports.Disputes;
using Simulator.Reports.Framing;

namespace Simulator.Cli.Commands;

/// <summary><c>stability</c>: which states of a dispute would last, and why.</summary>
internal static class StabilityCommand
{
    public static Command Create()
    {
        var file = new Argument<string?>("file")
        {
            Description = "A graph model: a file, or its name in the folder of graph models; default: that of the featured case",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var along = new Option<string?>("--along")
        {
            Description = "Follow a timeline, and show at which of its events the equilibria change", HelpName = "TIMELINE",
        };
        var variant = new Option<string?>("--variant") { Description = "Take the preferences of a variant of the file", HelpName = "NAME" };
        var rule = Inputs.Word<SanctionRule>("--sanctions", "sanction rule", "The counter-moves that count as sanctions", "legal-sequences");
        var states = new Option<string[]>("--state")
        {
            Description = "Explain this state, by its digits or its name; may be given several times", HelpName = "STATE",
            AllowMultipleArgumentsPerToken = false,
        };
        var from = new Option<string?>("--from") { Description = "Show the paths from this state; default: the status quo", HelpName = "STATE" };
        var make = new Option<string?>("--make")
        {
            Description = "Find the fewest changes of preferences that make this state an equilibrium", HelpName = "STATE",
        };
        var concept = Inputs.Word<SolutionConcept>("--concept", "solution concept", "With --make: the sense of the equilibrium", "seq");
        var most = Inputs.Number<int>(
            "--most", "With --make: the number of changes to try together; default: 2",
            $"a whole number from 1 to {DisputeQuestion.MaxChanges}");
        var verdicts = Inputs.Flag("--verdicts", "With --json: the verdict of every decision maker on every state");
        var coalitions = Inputs.Flag("--coalitions", "Show the coalitions that gain by leaving an equilibrium");
        var command = new Command("stability",
            $"""
            Analyse which states of a dispute would last, and why

            A graph model states the options of each side, the infeasible combinations, and the preferences. The equilibria follow from these: states
            that no side has reason to leave, in five senses from Nash to general metarationality.
            {Caveats.Dispute}

            Examples:
              simulator stability
              simulator stability elmira --coalitions --chart elmira.svg
              simulator stability talks-2025 --variant trade-first --state deal
              simulator stability talks-2025 --make deal-guaranteed --concept seq
              simulator stability --along pak-afg-2025 --chart along.svg
              simulator stability ./my-dispute.yaml --sanctions single-opponent --json --verdicts
            """)
        {
            file, along, variant, rule, states, from, make, concept, most, verdicts, coalitions,
        };
        command.Validators.Add(result =>
        {
            foreach (var option in new Option[] { concept, most })
            {
                if (result.GetResult(option) is not null && result.GetResult(make) is null)
                {
                    result.AddError($"{option.Name} is given without --make. Allowed: --make with the state that is to become an equilibrium.");
                }
            }

            foreach (var option in new Option[] { states, from, make, verdicts, coalitions, variant })
            {
                if (result.GetResult(option) is not null && result.GetResult(along) is not null)
                {
                    result.AddError($"{option.Name} is given with --along. Allowed: one of them.");
                }
            }
        });
        var brief = new Brief(command);
        var output = ReportOutput.Of<StabilityReport>(command);
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            var sanctions = parse.GetValue(rule) ?? SanctionRule.LegalSequences;
            if (parse.GetValue(along) is { } timeline)
            {
                await using var session = await parse.OpenSessionAsync(cancel);
                var moments = new AlongReport(
                    await session.LoadAndSendAsync(new FollowDispute(parse.GetValue(file), new(timeline), sanctions), cancel));
                await output.PrintAsync(parse, terminal, moments, () => new AlongView(terminal, moments).Show(), cancel);
                return 0;
            }

            var question = new DisputeQuestion(
                parse.GetValue(variant), sanctions, [.. parse.GetValue(states) ?? []], parse.GetValue(from),
                parse.GetValue(make), parse.GetValue(concept) ?? SolutionConcept.Seq, parse.GetValue(most) ?? 2, parse.GetValue(coalitions));
            await using var useCases = parse.FileUseCases();
            var report = new StabilityReport(
                await useCases.SendAsync(new AnalyseDispute(parse.GetValue(file), question), cancel), parse.GetValue(verdicts));
            await output.PrintAsync(
                parse, terminal, report, () => brief.Show(parse, terminal, report, new StabilityView(terminal, report).Show), cancel);
            return 0;
        });
        command.Subcommands.Add(SchemaCommand.Of(
            ScriptKind.GraphModel, "graph models", "simulator stability schema > scenarios/graph-models/graph-model.schema.json"));
        return command;
    }
}
