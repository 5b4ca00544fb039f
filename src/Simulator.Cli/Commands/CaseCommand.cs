using System.CommandLine;
using Simulator.Application.Cases;
using Simulator.Domain.Cases;
using Simulator.Domain.Values;
using Simulator.Files.Cases;

namespace Simulator.Cli.Commands;

/// <summary><c>case</c>: cases as folders of data.</summary>
internal static class CaseCommand
{
    public static Command Create() => new("case",
        """
        Make and check cases: folders of data under seeds/

        Examples:
          simulator case new river-talks
          simulator case validate pak-afg-2025
        """)
    {
        New(), Validate(),
    };

    private static Command New()
    {
        var name = new Argument<string>("name") { Description = "The name of the case, such as river-talks-2031" };
        var command = new Command("new",
            """
            Make the folder of a new case with one example of everything

            Example:
              simulator case new river-talks-2031
            """)
        { name };
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            await using var useCases = parse.FileUseCases();
            var folder = await useCases.SendAsync(new NewCase(parse.GetValue(name)!), cancel);
            terminal.WriteLine($"Made {folder.Path}. Edit its files, then: simulator case validate {folder.Id}");
            return 0;
        });
        return command;
    }

    private static Command Validate()
    {
        var name = new Argument<string>("case") { Description = "The name of a case, or the path of its folder" };
        var command = new Command("validate",
            """
            Check a case, and list every problem

            Its form, names, claims and model are checked, and the sequence of its events under the rules of the process.

            Examples:
              simulator case validate pak-afg-2025
              simulator case validate ./my-case
            """)
        { name };
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            await using var useCases = parse.FileUseCases();
            var (folder, content) = await useCases.SendAsync(new ValidateCase(parse.GetValue(name)!), cancel);
            terminal.WriteLine(
                $"{folder.Id} is valid: {Counted.Of(content.Events.Count, "event")} "
                + $"and {Counted.Of(content.Events.Sum(one => one.Account.RivalRows().Count()), "rival row")}, {Contents(content.Case)}. "
                + Model(content.Case));
            return 0;
        });
        return command;
    }

    private static string Contents(Case @case) => string.Join(
        ", ",
        Counted.Of(@case.ClaimSets.Count, "set of claims", "sets of claims"), Counted.Of(@case.Sources.Count, "source"),
        Counted.Of(@case.Actors.Count, "actor"), Counted.Of(@case.Issues.Count, "issue"), Counted.Of(@case.Factors.Count, "factor"),
        Counted.Of(@case.Levers.Count, "lever"));

    private static string Model(Case @case) => @case.Model is { } model
        ? $"It can be simulated from {model.Opens:O} on: {Counted.Of(model.Parameters.Count, "parameter")}, "
            + $"mappings of {Counted.Of(model.Levers.Count, "lever")} "
            + $"({model.Levers.Count(lever => lever.Readings.Count > 0)} contested) and {Counted.Of(model.Factors.Count, "factor")}, "
                + $"{Counted.Of(model.Facts.Count, "stylised fact")}."
        : $"It can be replayed but not simulated: {string.Join(" and ", CaseFolder.ModelFileNames)} are missing.";
}
