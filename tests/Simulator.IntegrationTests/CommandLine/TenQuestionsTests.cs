namespace Simulator.IntegrationTests.CommandLine;

/// <summary>
/// Ten questions of a newcomer, who has read the first screen of the README and what the program prints. Each is answered by at most two
/// commands; where there are two, the first prints the second.
/// </summary>
public sealed class TenQuestionsTests(InProcess program) : IClassFixture<InProcess>
{
    public static TheoryData<string, string[], string[]> Questions => new()
    {
        {
            "What happened on 15 October?", ["replay --from 2025-10-15 --until 2025-10-15"],
            ["T21", "Pakistan bombed Kandahar and Kabul", "T22", "truce agreed", "C05=S2 omits this event"]
        },
        {
            "Who claims that Riyadh was the third round?", ["find riyadh third round", "claims C02"],
            ["S3", "Riyadh was the third round", "Lekshmi MK", "followed"]
        },
        {
            "Which levers are contested?", ["levers --contested"], ["Border closure", "Dialogue instead of force", "rival readings"]
        },
        {
            "What if the fatwa had come?", ["find fatwa", "scenario run clerics-answer --brief --no-simulation"],
            ["assumed", "HYPOTHETICAL", "clerics-answer"]
        },
        { "Which statement of S2 became which event?", ["sources S2"], ["T01", "Several militant bands", "T26", "Tasnim", "not dated"] },
        {
            "Where did the talks stand on 16 November?", ["state --at 2025-11-16"],
            ["16 Nov 2025: The talks have collapsed", "interim", "round 3", "Istanbul"]
        },
        {
            "What did the public know of Riyadh on 30 November?", ["state --as-known 2025-11-30"],
            ["28 Nov 2025", "The last of 3 meetings, in Istanbul"]
        },
        { "What is a mutually hurting stalemate?", ["glossary mutually hurting stalemate"], ["Zartman"] },
        { "Where do I read the joint statement of 30 October?", ["find joint statement", "show T44"], ["interim agreement", "https://", "≠"] },
        {
            "What would monitoring change?", ["find monitoring accepted", "scenario run monitoring-accepted --brief"],
            ["relapse", "as expected", "Model results, not forecasts."]
        },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task A_newcomer_finds_the_answer_in_at_most_two_commands(string question, string[] commands, string[] answer)
    {
        Assert.EndsWith("?", question, StringComparison.Ordinal);
        Assert.InRange(commands.Length, 1, 2);
        var shown = "";
        foreach (var command in commands)
        {
            var words = command.Split(' ').TakeWhile(word => !word.StartsWith('-'));
            Assert.True(shown.Length == 0 || shown.Contains(string.Join(' ', words), StringComparison.Ordinal), $"'{command}' is not in\n{shown}");
            var ended = await program.RunAsync(command.Split(' '), new(Width: 1000));
            Assert.Equal(0, ended.ExitCode);
            shown = ended.Data;
        }

        Assert.All(answer, part => Assert.Contains(part, shown, StringComparison.Ordinal));
    }
}
