using System.CommandLine;
using System.Text.Json;
using Simulator.Reports;

namespace Simulator.Cli.Commands;

/// <summary>The forms in which a command prints data: for people, as JSON, or as comma-separated values.</summary>
internal sealed class Formats
{
    private readonly Option<bool> json = JsonOption();
    private readonly Option<bool> csv = Inputs.Flag("--csv", "Print comma-separated values");

    /// <summary>Gives a command the options, of which a user may choose one.</summary>
    /// <param name="command">The command.</param>
    /// <param name="more">Further forms, which the command prints itself.</param>
    public Formats(Command command, params IReadOnlyList<Option<bool>> more)
    {
        Option<bool>[] forms = [json, csv, .. more];
        Array.ForEach(forms, command.Options.Add);
        command.Validators.Add(result =>
        {
            if (Array.FindAll(forms, result.GetValue) is [var one, var other, ..])
            {
                result.AddError($"Both {one.Name} and {other.Name} are given. Allowed: one of them.");
            }
        });
    }

    /// <summary>The option of a command that prints JSON and no table.</summary>
    public static Option<bool> JsonOption() => Inputs.Flag("--json", "Print JSON");

    /// <summary>True when the user asked for JSON.</summary>
    public bool Json(ParseResult parse) => parse.GetValue(json);

    /// <summary>True when the user asked for comma-separated values.</summary>
    public bool Csv(ParseResult parse) => parse.GetValue(csv);

    /// <summary>Prints data in the form that the user asked for.</summary>
    /// <param name="parse">The command line.</param>
    /// <param name="data">The data.</param>
    /// <param name="columns">The columns of the table.</param>
    /// <param name="rows">The rows of the table.</param>
    /// <param name="show">Shows the data to a person.</param>
    public void Print<T>(
        ParseResult parse, T data, IEnumerable<string> columns, Func<T, IEnumerable<IEnumerable<object?>>> rows, Action<T> show)
    {
        var output = parse.Terminal().Data;
        if (Json(parse))
        {
            output.WriteLine(JsonSerializer.Serialize(data, ReportJson.Of<T>()));
        }
        else if (Csv(parse))
        {
            foreach (var row in rows(data).Prepend(columns))
            {
                Reports.Wording.Csv.WriteRow(output, row);
            }
        }
        else
        {
            parse.Terminal().StartPaging();
            show(data);
        }
    }
}
