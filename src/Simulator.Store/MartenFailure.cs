using JasperFx.Events;
using Marten.Exceptions;
using Npgsql;
using EventDeserializationFailureException = Marten.Exceptions.EventDeserializationFailureException;
using UnknownEventTypeException = Marten.Exceptions.UnknownEventTypeException;

namespace Simulator.Store;

/// <summary>What Marten's exceptions mean here.</summary>
internal static class MartenFailure
{
    /// <summary>
    /// Whether an append was refused because of what is stored: another version, an archived stream, a name that is taken, a parent that is missing.
    /// </summary>
    public static bool IsConflict(Exception failure) => failure switch
    {
        EventStreamUnexpectedMaxEventIdException or InvalidStreamOperationException or RefusedForkException => true,
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: "pkey_mt_streams_id" or "pk_mt_events_stream_and_version" } => true,
        { InnerException: { } inner } => IsConflict(inner),
        _ => false,
    };

    /// <summary>
    /// Whether a row is no event that this program knows. Marten asks for the .NET type of a row of an unknown kind, which may have none.
    /// </summary>
    public static bool IsUnreadable(Exception failure) =>
        failure is EventDeserializationFailureException or UnknownEventTypeException or InvalidCastException;
}
