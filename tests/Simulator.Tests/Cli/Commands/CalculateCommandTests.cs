using System.CommandLine;
using Simulator.Application.Exercises;
using Simulator.Engine.Exercises;
using Simulator.Files.Problems;
using Simulator.Reports.Exercises;
using CalculateCommand = Simulator.Cli.Commands.CalculateCommand;

namespace Simulator.Tests.Cli.Commands;

public class CalculateCommandTests
{
    /// <summary>What teachers put on the wall.</summary>
    public static TheoryData<string> OnTheWall =>
    [
        "ripeness --hurt 0.75,0.60 --way-out 0.5",
        "detection --per-visit 0.2 --visits 8 --target 0.95",
        "survival --share 0.784 --days 74 --until 131 --hazard-ratio 0.6",
        "attacks --per-year 26 --days 13 --cut 0.25",
        "belief --prior 0.25 --likelihoods 0.5,0.8 --then 0.8,0.3",
        "mediators",
        "ratification --agreed 0.45 --accepts 0.38 --per-incentive 0.10",
        "trust --trust 0.25 --quiet-days 10",
        "days --one 2025-11-29..2025-11-30 --other 2025-12-02..2025-12-03",
    ];

    [Theory]
    [MemberData(nameof(OnTheWall))]
    public void A_calculation_shows_the_formula_the_numbers_and_the_answer(string words) =>
        Approval.Matches($"Calculations/{words.Split(' ')[0]}.txt", Blackboard.Shown(words));

    public static TheoryData<string, string> Options =>
    [
        .. from exercise in ExerciseCatalogue.Teaching from input in exercise.Inputs
           from written in (string[])[$"--{input.Name}", $"--{input.Name}=", .. input.IsRepeated ? [] : new[] { $"--{input.Name} --json" }]
           select (exercise.Name, written),
    ];

    [Theory]
    [MemberData(nameof(Options))]
    public void An_option_without_a_value_is_refused(string exercise, string option)
    {
        var errors = Blackboard.Errors($"{exercise} {option}");
        Assert.Contains(errors, error => error.StartsWith($"{option.Split(' ')[0].TrimEnd('=')} has no value. Allowed: ", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(OnTheWall))]
    public void A_calculation_fits_80_columns_and_needs_no_more_than_ASCII(string words)
    {
        var lines = Blackboard.Shown(words, unicode: false).Split('\n');
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 80));
        Assert.All(lines, line => Assert.True(line.All(char.IsAscii) && !line.Contains("= ?", StringComparison.Ordinal), line));
    }

    [Theory]
    [MemberData(nameof(OnTheWall))]
    public void A_row_has_a_field_for_every_column(string words)
    {
        var report = Blackboard.Work(words);
        Assert.NotEmpty(report.Rows());
        Assert.All(report.Rows(), row => Assert.Equal(WorkedReport.Columns.Count, row.Count));
    }

    [Fact]
    public void JSON_has_the_answer_that_is_not_rounded() =>
        Assert.Equal(
            0.25 * 0.5 / 0.725, Blackboard.Json("belief --prior 0.25 --likelihoods 0.5,0.8").GetProperty("steps")[0].GetProperty("value").GetDouble(),
            15);

    [Fact]
    public void A_question_is_answered_by_yes_or_no()
    {
        var json = Blackboard.Json("ratification --agreed 0.3 --accepts 0.3");
        Assert.True(json.GetProperty("steps")[0].GetProperty("holds").GetBoolean());
        Assert.Equal(0, json.GetProperty("steps")[1].GetProperty("value").GetDouble());
    }

    [Fact]
    public void What_no_number_of_quiet_days_reaches_is_out_of_reach_and_JSON_all_the_same()
    {
        var step = Blackboard.Step("trust --trust 1 --quiet-days 5", "way-back");
        Assert.Equal((null, "out of reach"), (step.Value, step.Answer));
        Assert.DoesNotContain(Blackboard.Work("trust --trust 1 --quiet-days 5").Steps, other => other.Key == "quiet-days");
        Assert.False(Blackboard.Json("trust --trust 1 --quiet-days 5").GetProperty("steps")[2].TryGetProperty("value", out _));
    }

    [Theory]
    [InlineData(
        "ripeness --hurt 0.75 --way-out 0.5",
        "'0.75' cannot be used. Allowed for --hurt: two with a comma between them, each a number from 0 to 1, such as 0.75,0.60.")]
    [InlineData("ripeness --hurt 0.75,1.1 --way-out 0.5", "'0.75,1.1' cannot be used. Allowed for --hurt")]
    [InlineData("ripeness --hurt 0.1,0.2,0.3 --way-out 0.5", "'0.1,0.2,0.3' cannot be used. Allowed for --hurt")]
    [InlineData("ripeness --hurt 0.1,0.2 --way-out half", "'half' cannot be used. Allowed for --way-out: a number from 0 to 1.")]
    [InlineData("ripeness --hurt 0.1,0.2 --way-out 0,5", "'0,5' cannot be used. Allowed for --way-out: a number from 0 to 1.")]
    [InlineData("ripeness --hurt 0.1,0.2", "--way-out is not given. Allowed: a number from 0 to 1.")]
    [InlineData("ripeness --hurt 0.1,0.2 --way-out NaN", "'NaN' cannot be used. Allowed for --way-out: a number from 0 to 1.")]
    [InlineData("detection --per-visit 0.2", "Neither --visits nor --target is given. Allowed: one of them, or both.")]
    [InlineData("detection --per-visit 0 --visits 8", "'0' cannot be used. Allowed for --per-visit: a number from 0.000001 to 0.999999.")]
    [InlineData("detection --per-visit 0.2 --target 1", "'1' cannot be used. Allowed for --target: a number from 0.000001 to 0.999999.")]
    [InlineData("detection --per-visit 0.2 --visits 2.5", "'2.5' cannot be used. Allowed for --visits: a whole number from 0 to 1,000,000.")]
    [InlineData("survival --share 0 --days 74", "'0' cannot be used. Allowed for --share: a number from 0.000001 to 1.")]
    [InlineData("survival --share 0.784 --days 0", "'0' cannot be used. Allowed for --days: a whole number from 1 to 36,500.")]
    [InlineData("survival --share 0.784 --days 74 --hazard-ratio -1", "'-1' cannot be used. Allowed for --hazard-ratio: a number from 0 to 100.")]
    [InlineData("attacks --per-year Infinity --days 13", "'Infinity' cannot be used. Allowed for --per-year: a number from 0 to 100,000.")]
    [InlineData("attacks --per-year 26 --days 13 --cut 25", "'25' cannot be used. Allowed for --cut: a number from 0 to 1.")]
    [InlineData("belief --prior 0.25 --likelihoods 0.5,0.8 --then 0.8", "'0.8' cannot be used. Allowed for --then: two with a comma")]
    [InlineData("mediators --most 1", "'1' cannot be used. Allowed for --most: a whole number from 2 to 20.")]
    [InlineData("ratification --agreed 0.45 --accepts 38", "'38' cannot be used. Allowed for --accepts: a number from 0 to 1.")]
    [InlineData("trust --trust 0.25 --quiet-days 10 --attacks many", "'many' cannot be used. Allowed for --attacks: a whole number from 0 to 1,000.")]
    [InlineData(
        "days --one 2025-11-30..2025-11-29 --other 2025-12-02",
        "'2025-11-30..2025-11-29' cannot be used. Allowed for --one: a day, or the first and the last")]
    public void What_cannot_be_used_is_quoted_and_answered_with_what_is_allowed(string words, string message) =>
        Assert.StartsWith(message, Assert.Single(Blackboard.Errors(words)), StringComparison.Ordinal);

    [Fact]
    public void All_problems_are_told_at_once() => Assert.Equal(
        [
            "'2' cannot be used. Allowed for --trust: a number from 0 to 1.",
            "'x' cannot be used. Allowed for --gain: a number from 0.000001 to 0.999999.",
            "--quiet-days is not given. Allowed: a whole number from 0 to 36,500.",
        ],
        Blackboard.Errors("trust --trust 2 --gain x").OrderByDescending(message => message[0] == '\'').ThenBy(
            message => message, StringComparer.Ordinal));

    [Fact]
    public void A_missing_value_and_a_missing_option_are_reported_together() => Assert.Equal(
        ["--trust has no value. Allowed: a number from 0 to 1.", "--quiet-days is not given. Allowed: a whole number from 0 to 36,500."],
        Blackboard.Errors("trust --trust"));

    [Fact]
    public void Both_pairs_that_are_wrong_are_told() =>
        Assert.Equal(2, Blackboard.Errors("belief --prior 0.3 --likelihoods 1,0.5 --then 4 --then 5").Count);

    [Theory]
    [InlineData("belief --prior 0 --likelihoods 0.5,0", "'0.5,0' cannot be used with a belief of 0", "--likelihoods")]
    [InlineData("belief --prior 0.5 --likelihoods 1,0 --then 0,1", "'0,1' cannot be used with a belief of 1", "--then")]
    public void Evidence_that_is_impossible_is_refused(string words, string quoted, string option)
    {
        var refused = Assert.Single(Blackboard.Errors(words));
        Assert.StartsWith(quoted, refused, StringComparison.Ordinal);
        Assert.Contains($"Allowed for {option}", refused, StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_has_the_checks_of_the_command_line()
    {
        Assert.Equal(
            [
                "Unknown input 'hrt' of 'ripeness'. Did you mean 'hurt'? Allowed: hurt, way-out.",
                "'2' cannot be used. Allowed for way-out: a number from 0 to 1.",
            ],
            Refused(new("ripeness", new Dictionary<string, IReadOnlyList<string>> { ["hrt"] = ["1"], ["hurt"] = ["0.1,0.2"], ["way-out"] = ["2"] })));
        Assert.StartsWith("Unknown exercise 'ripness'. Did you mean 'ripeness'?", Refused(new("ripness", Nothing))[0], StringComparison.Ordinal);
        Assert.Equal(
            ["per-visit is given 2 times. Allowed: once."],
            Refused(new("detection", new Dictionary<string, IReadOnlyList<string>> { ["per-visit"] = ["0.1", "0.2"], ["visits"] = ["3"] })));
        Assert.StartsWith(
            "'mediators' does not compare with a case.", Refused(new("mediators", Nothing, Case: "pak-afg-2025"))[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_that_is_not_there_is_answered_with_those_that_are() =>
        Assert.Contains(
            "pak-afg-2025", Assert.Throws<BadInputException>(() => Blackboard.Work("survival --share 0.5 --days 9 --case nowhere")).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_day_before_the_first_known_one_is_held_against_the_first() =>
        Assert.Contains(
            "day 60", Blackboard.Step("survival --share 0.9 --days 20 --case pak-afg-2025", "comparable-at-20").Formula, StringComparison.Ordinal);

    [Fact]
    public void Every_exercise_has_examples_that_work() => Assert.All(ExerciseCatalogue.All, exercise =>
    {
        Assert.NotEmpty(exercise.Examples);
        Assert.All(exercise.Examples, example => Assert.NotEmpty(Blackboard.Work($"{exercise.Name} {example}", teaching: false).Steps));
    });

    [Fact]
    public void Every_exercise_has_its_own_name() => Assert.Distinct(ExerciseCatalogue.All.Select(exercise => exercise.Name));

    [Fact]
    public void Every_exercise_of_the_units_stands_under_the_command() =>
        Assert.Equal(
            ExerciseCatalogue.Teaching.Select(exercise => exercise.Name), CalculateCommand.Create().Subcommands.Select(command => command.Name));

    [Fact]
    public void Help_is_given_without_numbers() =>
        Assert.Empty(new RootCommand { CalculateCommand.Create() }.Parse(["calculate", "ripeness", "--help"]).Errors);

    private static Dictionary<string, IReadOnlyList<string>> Nothing => [];

    private static string[] Refused(WorkExercise request) =>
        [.. Assert.Throws<BadInputException>(() => Blackboard.Send(request)).Problems.Select(problem => problem.Message)];
}
