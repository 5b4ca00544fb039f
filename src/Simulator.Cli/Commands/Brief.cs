using System.CommandLine;
using Simulator.Cli.Screen;
using Simulator.Reports.Framing;

namespace Simulator.Cli.Commands;

/// <summary>The option that stops a long answer after its summary.</summary>
internal sealed class Brief
{
    private readonly Option<bool> option = Inputs.Flag("--brief", "Print only the summary");

    /// <summary>Gives a command the option.</summary>
    public Brief(Command command) => command.Options.Add(option);

    /// <summary>Shows a report to a person: all of it, or only its summary.</summary>
    /// <param name="parse">The command line.</param>
    /// <param name="terminal">The terminal.</param>
    /// <param name="report">The report.</param>
    /// <param name="showAll">Shows all of it, which begins with the summary.</param>
    public void Show(ParseResult parse, Terminal terminal, ISummarised report, Action showAll)
    {
        if (parse.GetValue(option))
        {
            SummaryView.Show(terminal, report);
        }
        else
        {
            showAll();
        }
    }
}
