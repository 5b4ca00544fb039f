using JasperFx.Events;
using Marten.Exceptions;
using Npgsql;
using EventDeserializationFailureException = Marten.Exceptions.EventDeserializationFailureException;
using UnknownEventTypeException = Marten.Exceptions.UnknownEventTypeException;

namespace Simulator.Store;

/// <summary>What Marten's exceptions mean here.</summary>
internal static class MartenFailure
{
    /// <summary>Whether an append was refused because of what is stored: another version, an archived stream, a name that is taken, a parent that is missing.</summary>
    public static bool IsConflict(Exception failure) => failure switch
    {
        EventStreamUnexpectedMaxEventIdException or InvalidStreamOperationException or RefusedForkException => true,
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: "pkey_mt_streams_id" or "pk_mt_events_stream_and_version" } => true,
        { InnerException: { } inner } => IsConflict(inner),
        _ => false,
    };

    /// <summary>The failure without what Marten has wrapped around it.</summary>
    public static Exception Unwrapped(Exception failure) => failure switch
    {
        MartenCommandException { InnerException: { } inner } => Unwrapped(inner),
        UnknownEventTypeException unknown => new UnreadableEventException(EventCodec.Unknown(unknown.EventTypeName), unknown),
        EventDeserializationFailureException { InnerException: UnreadableEventException inner } => inner,
        EventDeserializationFailureException { InnerException: { } inner } unreadable =>
            new UnreadableEventException($"An event stored as '{unreadable.EventTypeName}' cannot be read: {inner.Message}", inner),
        _ => failure,
    };
}
