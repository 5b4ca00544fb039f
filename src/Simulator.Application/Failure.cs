using Simulator.Application.Exchange;
using Simulator.Domain;
using Simulator.Domain.Serialization;
using Simulator.Files.Problems;
using Simulator.Postgres;
using Simulator.PrivatePostgres;
using Simulator.Store;
using Simulator.Store.Rebuilding;

namespace Simulator.Application;

/// <summary>The kinds of failed requests. A front end maps each kind to an exit code or an HTTP status.</summary>
public enum FailureKind
{
    /// <summary>The input cannot be used. Nothing was written.</summary>
    BadInput,

    /// <summary>The user or a signal stopped the work.</summary>
    Cancelled,

    /// <summary>The database, the disk or another writer prevented the work.</summary>
    Failed,

    /// <summary>A defect of the program.</summary>
    Unexpected,
}

/// <summary>A failed request as a front end reports it.</summary>
/// <param name="Kind">The kind of failure.</param>
/// <param name="Lines">The message, line by line.</param>
public sealed record Failure(FailureKind Kind, IReadOnlyList<string> Lines)
{
    /// <summary>The failure of an exception. All front ends use it, so that they report the same.</summary>
    public static Failure Of(Exception exception) => exception switch
    {
        BadInputException bad => new(FailureKind.BadInput, [.. bad.Problems.Select(problem => problem.ToString())]),
        RefusedException refused => new(FailureKind.BadInput, [refused.Message]),
        ImportInterruptedException { InnerException: OperationCanceledException } stopped =>
            new(FailureKind.Cancelled, [$"Cancelled. {stopped.Message}"]),
        ImportInterruptedException lost => new(FailureKind.Failed, [.. DatabaseFailure.Explain(lost.InnerException!), lost.Message]),
        OperationCanceledException => new(FailureKind.Cancelled, ["Cancelled."]),
        PostgresUnavailableException or ArchiveException or NewerDatabaseException or WrongExpectedVersionException or ForkRefusedException
            or UnreadableEventException => new(FailureKind.Failed, [exception.Message]),
        RebuildRefusedException refused => new(FailureKind.Failed, [refused.Message, .. refused.Details]),
        _ when DatabaseFailure.Is(exception) => new(FailureKind.Failed, [.. DatabaseFailure.Explain(exception)]),
        _ => new(FailureKind.Unexpected, [$"An unexpected error: {exception.Message}"]),
    };
}
