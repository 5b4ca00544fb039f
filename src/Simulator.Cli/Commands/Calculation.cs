using System.CommandLine;
using System.Numerics;
using Simulator.Cli.Views;
using Simulator.Files.Problems;
using Simulator.Reports.Exercises;

namespace Simulator.Cli.Commands;

/// <summary>A calculation of the teaching units: the numbers that it is given, and the steps that it makes of them. It opens no database.</summary>
internal sealed class Calculation
{
    /// <summary>Begins the calculation of a name.</summary>
    public Calculation(string name, string description) => Command = new(name, description);

    /// <summary>Its command line.</summary>
    public Command Command { get; }

    /// <summary>What makes the steps of what was given.</summary>
    public Func<ParseResult, IReadOnlyList<WorkedStep>> Steps { get; private set; } = _ => [];

    /// <summary>A number that has to be given.</summary>
    public Option<T> Needed<T>(string name, string description, Allowed<T> allowed) where T : struct, INumber<T> =>
        Need(Taken(name, description, "N", text => allowed.Read(name, text)), allowed.Words);

    /// <summary>A number that may be left out.</summary>
    public Option<T?> Optional<T>(string name, string description, Allowed<T> allowed) where T : struct, INumber<T> =>
        Taken<T?>(name, description, "N", text => allowed.Read(name, text));

    /// <summary>Two numbers that have to be given.</summary>
    public Option<(double One, double Other)> NeededPair(string name, string description, Allowed<double> allowed) =>
        Need(Taken(name, description, "N,N", text => allowed.ReadPair(name, text)), allowed.PairWords);

    /// <summary>Two numbers that may be given several times, or not at all.</summary>
    public Option<(double One, double Other)[]> OptionalPairs(string name, string description, Allowed<double> allowed) =>
        Checked(Inputs.Repeated(name, description, "N,N", text => allowed.ReadPair(name, text)), text => allowed.ReadPair(name, text));

    /// <summary>Days that have to be given.</summary>
    public Option<(DateOnly First, DateOnly Last)> NeededDays(string name, string description) =>
        Need(Taken(name, description, "YYYY-MM-DD[..YYYY-MM-DD]", text => DaysFormat.Parse(name, text)), DaysFormat.Allowed);

    /// <summary>Says how the steps follow from what was given.</summary>
    public Calculation Works(Func<ParseResult, IReadOnlyList<WorkedStep>> steps)
    {
        var formats = new Formats(Command);
        Steps = steps;
        Command.SetAction(parse =>
        {
            formats.Print(
                parse, new WorkedDocument(Command.Name, steps(parse)), json => json.WorkedDocument,
                WorkedDocument.Columns, document => document.Rows(),
                document => new WorkedView(parse.Terminal()).Show(document));
            return 0;
        });
        return this;
    }

    private Option<T> Need<T>(Option<T> option, string allowed)
    {
        Command.Validators.Add(result =>
        {
            if (result.GetResult(option) is not { Tokens.Count: > 0 })
            {
                result.AddError($"{option.Name} is not given. Allowed: {allowed}.");
            }
        });
        return option;
    }

    private Option<T> Taken<T>(string name, string description, string form, Func<string, T> read) =>
        Checked(new Option<T>(name) { Description = description, HelpName = form, CustomParser = result => read(result.Tokens[0].Value) }, read);

    /// <summary>
    /// Has each value of an option checked before the parser reads it, who reads none where anything else is wrong: all problems are told at once.
    /// </summary>
    private Option<TOption> Checked<TOption, T>(Option<TOption> option, Func<string, T> read)
    {
        Command.Options.Add(option);
        Command.Validators.Add(result =>
        {
            foreach (var token in result.GetResult(option)?.Tokens ?? [])
            {
                try
                {
                    read(token.Value);
                }
                catch (BadInputException bad)
                {
                    result.AddError(bad.Message);
                }
            }
        });
        return option;
    }
}
