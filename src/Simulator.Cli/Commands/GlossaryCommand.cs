using System.CommandLine;
using Simulator.Application.Glossary;
using Simulator.Cli.Views.Pages;
using Simulator.Reports.Glossary;

namespace Simulator.Cli.Commands;

/// <summary><c>glossary</c>: the terms of the field and of the program.</summary>
internal static class GlossaryCommand
{
    public static Command Create()
    {
        var term = new Argument<string[]>("term")
        {
            Description = "A term or another name of it; default: list all terms", Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command("glossary",
            """
            List the terms of the field and of the program, or explain one

            The page of a term has its meaning, its source, related terms, and a command that shows it.

            Examples:
              simulator glossary
              simulator glossary ripeness
              simulator glossary hurting stalemate
              simulator glossary ZOPA --json
            """)
        {
            term,
        };
        var formats = new Formats(command);
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            await using var useCases = parse.FileUseCases();
            if (parse.GetValue(term) is { Length: > 0 } given)
            {
                formats.Print(
                    parse, GlossaryEntry.Of(await useCases.SendAsync(new ShowTerm(string.Join(' ', given)), cancel)), GlossaryEntry.Columns,
                    entry => [entry.Row()], entry => GlossaryView.Show(terminal, entry));
                return 0;
            }

            formats.Print(
                parse, (await useCases.SendAsync(new ListTerms(), cancel)).Select(SubjectEntry.Of).ToArray(), GlossaryEntry.Columns,
                subjects => subjects.SelectMany(subject => subject.Terms).Select(entry => entry.Row()),
                subjects => GlossaryView.Show(terminal, subjects));
            return 0;
        });
        return command;
    }
}
