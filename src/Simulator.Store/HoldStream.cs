using System.Data.Common;
using JasperFx.Events;
using NpgsqlTypes;
using Simulator.Domain.Values;
using Weasel.Core;
using Weasel.Storage;
using ICommandBuilder = Weasel.Postgresql.ICommandBuilder;

namespace Simulator.Store;

/// <summary>
/// Has a session wait for other writers to the same stream before it appends. The session then sees the current version, and a late writer is
/// refused before a number is taken from the sequence of all events. So the sequence has no gaps.
/// </summary>
/// <remarks>Marten's own exclusive lock would also do this, but would block concurrent forks from the stream.</remarks>
/// <param name="timeline">The stream.</param>
internal sealed class HoldStream(TimelineId timeline) : Marten.Internal.Operations.IStorageOperation
{
    public Type DocumentType => typeof(IEvent);

    public OperationRole Role() => OperationRole.Events;

    public void ConfigureCommand(ICommandBuilder builder, IStorageSession session)
    {
        builder.Append("select from simulator.mt_streams where id = ");
        builder.AppendParameter(timeline.Value, NpgsqlDbType.Varchar);
        builder.Append(" for no key update");
    }

    public Task PostprocessAsync(DbDataReader reader, IList<Exception> exceptions, CancellationToken token) => Task.CompletedTask;
}
