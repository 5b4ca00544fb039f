using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using System.Text;
using Simulator.Cli.Screen;
using Simulator.Files.Problems;
using Simulator.Files.Writing;
using Simulator.Reports.Framing;

namespace Simulator.Cli.Commands;

/// <summary>A chart that a command writes to a file, in addition to what it prints.</summary>
internal sealed class ChartFile
{
    private const string Extension = ".svg";

    private readonly IReadOnlyList<string> names;
    private readonly Option<string?> file = new("--chart")
    {
        Description = "Also write a chart to that file, which is replaced only when the new one is complete", HelpName = "FILE.svg",
    };
    private readonly Option<string?> kind;

    /// <summary>Gives a command the options.</summary>
    /// <param name="command">The command.</param>
    /// <param name="names">The names of its charts, the default first.</param>
    public ChartFile(Command command, IReadOnlyList<string> names)
    {
        this.names = names;
        file.Validators.Add(Check);
        command.Options.Add(file);
        kind = new("--chart-kind")
        {
            Description = $"The content of the chart: {string.Join(", ", names)}; default: {names[0]}", HelpName = "KIND", CustomParser = Parse,
        };
        kind.CompletionSources.Add(_ => names.Select(name => new CompletionItem(name)));
        if (names.Count > 1)
        {
            command.Options.Add(kind);
            command.Validators.Add(result =>
            {
                if (result.GetResult(kind) is not null && result.GetResult(file) is null)
                {
                    result.AddError("--chart-kind is given without --chart. Allowed: --chart with the file to write, such as --chart runs.svg.");
                }
            });
        }
    }

    /// <summary>Writes the chart when the user asked for one.</summary>
    /// <param name="parse">The command line.</param>
    /// <param name="terminal">The terminal, for the message.</param>
    /// <param name="report">The report.</param>
    /// <param name="cancel">Stops the writing, and leaves no part of the file.</param>
    /// <exception cref="BadInputException">The file cannot be written there.</exception>
    public async Task WriteAsync<T>(ParseResult parse, Terminal terminal, T report, CancellationToken cancel) where T : IReport<T>
    {
        if (parse.GetValue(file) is not { } path)
        {
            return;
        }

        var name = names.Count > 1 && parse.GetValue(kind) is { } chosen ? chosen : names[0];
        var svg = T.Charts.First(chart => chart.Name == name).Draw(report);
        var bytes = await WholeFile.WriteAsync(
            path, partial => File.WriteAllTextAsync(partial, svg, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancel));
        terminal.Say($"Wrote {path}, {bytes:N0} bytes.");
    }

    /// <summary>Checks the name of the file before anything is run.</summary>
    private static void Check(OptionResult result)
    {
        if (result.Tokens is not [{ Value: var path }])
        {
            return;
        }

        if (!path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) || path.Length == Extension.Length)
        {
            result.AddError($"'{path}' is not a name for a chart. Allowed for --chart: a file that ends in {Extension}, such as runs.svg.");
        }
        else if (Directory.Exists(path))
        {
            result.AddError($"'{path}' is a folder. Allowed for --chart: the name of a file.");
        }
        else if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
        {
            result.AddError($"'{path}' cannot be written: folder '{folder}' does not exist. Allowed for --chart: a file in an existing folder.");
        }
    }

    private string? Parse(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (names.Contains(text, StringComparer.Ordinal))
        {
            return text;
        }

        result.AddError($"Unknown kind of chart '{Spelling.Brief(text)}'. {Spelling.Hint(text, names)}");
        return null;
    }
}
