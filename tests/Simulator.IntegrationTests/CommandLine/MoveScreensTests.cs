namespace Simulator.IntegrationTests.CommandLine;

/// <summary>The screens of the commands that change a branch. They have a database of their own, because others list all branches.</summary>
public sealed class MoveScreensTests(InProcess program) : IClassFixture<InProcess>
{
    private static readonly string[] MyTry = ["branch", "my-try-{x}", "--before", "2025-11-06", "--hypothesis", "Kabul accepts the mechanism."];
    private static readonly string[] Pick = ["cherry-pick", "my-try-{x}", "--event", "T70"];

    private static readonly Dictionary<string, string[][]> Lines = new(StringComparer.Ordinal)
    {
        ["branch"] = [MyTry],
        ["cherry-pick"] = [MyTry, Pick],
        ["undo"] = [MyTry, Pick, ["undo", "my-try-{x}"]],
        ["generate"] = [["generate", "{x}", "--seed", "7", "--events", "5"]],
        ["archive"] = [MyTry, ["archive", "my-try-{x}"]],
    };

    /// <summary>The names of the command lines.</summary>
    public static TheoryData<string> Names => [.. Lines.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public Task A_screen_is_as_approved_and_never_cuts_a_word(string name) => new Screens(program).CheckAsync(name, Lines[name]);
}
