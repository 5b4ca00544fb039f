using JasperFx.Events;
using Marten.Exceptions;
using Npgsql;
using EventDeserializationFailureException = Marten.Exceptions.EventDeserializationFailureException;
using UnknownEventTypeException = Marten.Exceptions.UnknownEventTypeException;

namespace Simulator.Store;

/// <summary>The classification of Marten's exceptions.</summary>
internal static class MartenFailure
{
    /// <summary>
    /// True when an append was refused because of stored data: another version, an archived stream, a name that is taken, a missing parent.
    /// </summary>
    public static bool IsConflict(Exception failure) => failure switch
    {
        EventStreamUnexpectedMaxEventIdException or InvalidStreamOperationException or RefusedForkException => true,
        PostgresException
        {
            SqlState: PostgresErrorCodes.UniqueViolation,
            ConstraintName: "pkey_mt_streams_id" or "pk_mt_events_stream_and_version",
        } => true,
        { InnerException: { } inner } => IsConflict(inner),
        _ => false,
    };

    /// <summary>
    /// True when a row is not an event that this program knows. Marten asks for the .NET type of a row of an unknown kind, which may have none.
    /// </summary>
    public static bool IsUnreadable(Exception failure) =>
        failure is EventDeserializationFailureException or UnknownEventTypeException or InvalidCastException;
}
