using System.Data.Common;
using JasperFx.Events;
using NpgsqlTypes;
using Simulator.Domain.Values;
using Weasel.Core;
using Weasel.Storage;
using ICommandBuilder = Weasel.Postgresql.ICommandBuilder;

namespace Simulator.Store;

/// <summary>
/// Has a session wait for whoever is appending to the same stream, before it appends itself. Then it finds the version that is there, and whoever
/// comes too late is refused before a number is taken from the sequence of all events: there is never a gap in it.
/// </summary>
/// <remarks>Marten's own exclusive lock would do, but stands in the way of branches that leave the stream at this moment.</remarks>
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
