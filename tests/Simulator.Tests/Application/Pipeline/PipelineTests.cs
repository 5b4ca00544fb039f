using Microsoft.Extensions.Logging.Abstractions;
using Simulator.Application.Exchange;
using Simulator.Application.Pipeline;
using Simulator.Application.Requests;
using Simulator.Files.Problems;
using Simulator.Store;

namespace Simulator.Tests.Application.Pipeline;

public class PipelineTests
{
    private int calls;

    private sealed record Question(params string[] Wrong) : IValidated
    {
        public IEnumerable<Problem> Validate() => Wrong.Select(wrong => new Problem(wrong));
    }

    [Fact]
    public async Task A_request_that_makes_sense_reaches_its_handler()
    {
        Assert.Equal(1, await new Validation<Question, int>().Handle(new(), default, () => FailingFirst(0)));
        Assert.Equal(2, await new Validation<string, int>().Handle("no question", default, () => FailingFirst(0)));
    }

    [Fact]
    public async Task A_request_that_makes_no_sense_is_refused_with_all_that_is_wrong()
    {
        var refused = await Assert.ThrowsAsync<BadInputException>(
            () => new Validation<Question, int>().Handle(new("One.", "Two."), default, () => FailingFirst(0)));
        Assert.Equal(["One.", "Two."], refused.Problems.Select(problem => problem.Message));
        Assert.Equal(0, calls);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(20)]
    public async Task A_stale_writer_tries_again(int conflicts) => Assert.Equal(conflicts + 1, await Retried(conflicts));

    [Fact]
    public async Task When_patience_ends_the_last_conflict_is_told()
    {
        var hasty = new RetryOnConflict<string, int>(NullLogger<RetryOnConflict<string, int>>.Instance) { Patience = TimeSpan.FromMilliseconds(100) };

        var last = await Assert.ThrowsAsync<WrongExpectedVersionException>(() => hasty.Handle("request", default, () => FailingFirst(int.MaxValue)));

        Assert.Equal(calls, last.Actual);
        Assert.True(calls > 1);
    }

    [Fact]
    public async Task An_archived_timeline_is_not_tried_again()
    {
        await Assert.ThrowsAsync<WrongExpectedVersionException>(() => Retried(1, archived: true));
        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task Any_other_failure_is_not_tried_again()
    {
        await Assert.ThrowsAsync<BadInputException>(
            () => Behaviour.Handle("request", default, () => throw new BadInputException($"Call {++calls}.")));
        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task Logging_passes_the_answer_and_the_failure_on()
    {
        var logging = new Logging<string, int>(NullLogger<Logging<string, int>>.Instance);
        Assert.Equal(1, await logging.Handle("request", default, () => FailingFirst(0)));
        await Assert.ThrowsAsync<WrongExpectedVersionException>(() => logging.Handle("request", default, () => FailingFirst(5)));
    }

    [Theory]
    [InlineData("/nowhere/file.jsonl", null, "The file '/nowhere/file.jsonl' does not exist. Allowed: a file of JSON Lines, as 'export' writes it.")]
    [InlineData(
        "/nowhere/file.jsonl", "My Talks",
        "'My Talks' is not a name for a timeline. Allowed: lower-case letters, digits and hyphens, such as my-copy, at most 100.")]
    public void An_import_names_a_file_and_a_timeline(string file, string? name, string message) =>
        Assert.Equal(message, new ImportTimeline(file, name is null ? null : new(name)).Validate().Last().Message);

    [Theory]
    [InlineData(null, 0, "Wrong.")]
    [InlineData("a.yaml", 0, "a.yaml: Wrong.")]
    [InlineData("a.yaml", 7, "a.yaml:7:3: Wrong.")]
    public void A_problem_names_its_place_as_far_as_it_has_one(string? file, long line, string text) =>
        Assert.Equal(text, new Problem("Wrong.", file, line, line == 0 ? 0 : 3).ToString());

    private static RetryOnConflict<string, int> Behaviour { get; } = new(NullLogger<RetryOnConflict<string, int>>.Instance);

    private Task<int> Retried(int conflicts, bool archived = false) => Behaviour.Handle("request", default, () => FailingFirst(conflicts, archived));

    /// <summary>A handler that meets another writer a number of times, and then answers how often it was called.</summary>
    private Task<int> FailingFirst(int conflicts, bool archived = false) =>
        ++calls <= conflicts ? throw new WrongExpectedVersionException(new("talks"), 0, calls, archived) : Task.FromResult(calls);
}
