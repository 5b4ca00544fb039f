namespace Simulator.Tests.Cli.Commands;

/// <summary>The exercises of the teaching units, as the units print their answers.</summary>
public class TeachingExercisesTests
{
    [Theory]
    [InlineData("U1", "ripeness --hurt 0.75,0.60 --way-out 0.5", "ripeness", "0.30")]
    [InlineData("U1", "ripeness --hurt 0.75,0.40 --way-out 0.5", "ripeness", "0.20")]
    [InlineData("U4", "detection --per-visit 0.2 --visits 8", "detection", "0.832")]
    [InlineData("U4", "detection --per-visit 0.2 --target 0.95", "enough", "13.4")]
    [InlineData("U4", "detection --per-visit 0.2 --target 0.95", "visits", "14")]
    [InlineData("U5", "survival --share 0.784 --days 74", "daily-hazard", "0.0033")]
    [InlineData("U5", "survival --share 0.784 --days 74 --until 131", "holding-at-131", "0.650")]
    [InlineData("U5", "survival --share 0.784 --days 74 --until 131 --hazard-ratio 0.6", "holding-at-74-with-ratio", "0.864")]
    [InlineData("U5", "survival --share 0.784 --days 74 --until 131 --hazard-ratio 0.6", "holding-at-131-with-ratio", "0.772")]
    [InlineData("U5", "survival --share 0.784 --days 74 --until 131 --case pak-afg-2025", "comparable-at-131", "0.69")]
    [InlineData("U6", "attacks --per-year 26 --days 13", "at-least-one", "0.604")]
    [InlineData("U6", "attacks --per-year 26 --days 13 --cut 0.25", "at-least-one-with-cut", "0.501")]
    [InlineData("U6", "belief --prior 0.25 --likelihoods 0.5,0.8", "belief", "0.172")]
    [InlineData("U6", "belief --prior 0.25 --likelihoods 0.5,0.8 --then 0.8,0.3", "belief-2", "0.357")]
    [InlineData("U7", "mediators --most 5", "bonus-2", "0.00")]
    [InlineData("U7", "mediators --most 5", "bonus-3", "0.04")]
    [InlineData("U7", "mediators --most 5", "bonus-4", "0.01")]
    [InlineData("U7", "mediators --most 5", "bonus-5", "-0.02")]
    [InlineData("U7", "mediators --most 5", "best", "3")]
    [InlineData("U8", "ratification --agreed 0.45 --accepts 0.38", "ratified", "no")]
    [InlineData("U8", "ratification --agreed 0.45 --accepts 0.38", "gap", "0.07")]
    [InlineData("U8", "ratification --agreed 0.45 --accepts 0.38 --per-incentive 0.10", "incentives", "0.70")]
    [InlineData("U9", "trust --trust 0.25 --quiet-days 10", "after-quiet-days", "0.272")]
    [InlineData("U9", "trust --trust 0.25 --quiet-days 10 --gain 0.003 --attacks 1 --loss 0.12", "after-attacks", "0.240")]
    [InlineData("U9", "trust --trust 0.25 --quiet-days 10", "way-back", "14.6")]
    [InlineData("U9", "trust --trust 0.25 --quiet-days 10", "quiet-days", "15")]
    [InlineData("U11", "days --one 2025-11-29..2025-11-30 --other 2025-12-02..2025-12-03", "at-least", "2")]
    [InlineData("U11", "days --one 2025-11-29..2025-11-30 --other 2025-12-02..2025-12-03", "at-most", "4")]
    public void Every_exercise_of_the_teaching_units_has_its_answer(string unit, string words, string key, string answer)
    {
        var step = Blackboard.Step(words, key);

        var decimals = answer.Contains('.', StringComparison.Ordinal) ? answer.Length - answer.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        var found = step.Value is { } value ? value.ToString($"F{decimals}", null) : step.Answer;
        Assert.True(found == answer, $"{unit}, {words}: {found} and not {answer}");
    }
}
