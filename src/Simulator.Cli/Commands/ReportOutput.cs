using System.CommandLine;
using Simulator.Cli.Screen;
using Simulator.Reports.Framing;

namespace Simulator.Cli.Commands;

/// <summary>The options for the form of an output (text, JSON, a table, a chart), and the printing of a report in that form.</summary>
internal sealed class ReportOutput
{
    private readonly ChartFile? chart;
    private readonly Formats formats;

    private ReportOutput(Command command, IReadOnlyList<string> charts)
    {
        chart = charts.Count > 0 ? new(command, charts) : null;
        formats = new(command);
    }

    /// <summary>Gives a command the options of a report.</summary>
    public static ReportOutput Of<T>(Command command) where T : IReport<T> => new(command, [.. T.Charts.Select(known => known.Name)]);

    /// <summary>Prints a report, and writes its chart when the user asks for one.</summary>
    /// <param name="parse">The command line.</param>
    /// <param name="terminal">The terminal.</param>
    /// <param name="report">The report.</param>
    /// <param name="show">Shows the report to a person.</param>
    /// <param name="cancel">Stops the writing of the chart.</param>
    public async Task PrintAsync<T>(ParseResult parse, Terminal terminal, T report, Action show, CancellationToken cancel) where T : IReport<T>
    {
        if (chart is not null)
        {
            await chart.WriteAsync(parse, terminal, report, cancel);
        }

        formats.Print(parse, report, T.Columns, data => data.Rows(), _ => show());
    }
}
