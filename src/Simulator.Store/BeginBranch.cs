using System.Data.Common;
using JasperFx.Events;
using NpgsqlTypes;
using Simulator.Domain.Branching;
using Simulator.Domain.Values;
using Weasel.Core;
using Weasel.Storage;
using ICommandBuilder = Weasel.Postgresql.ICommandBuilder;

namespace Simulator.Store;

/// <summary>
/// Begins a stream at a version of its parent instead of at 0, and notes where it leaves. It is one of the operations of a session, and comes before
/// the events that are appended to the branch, so that all of them are stored or nothing is.
/// </summary>
/// <remarks>The parent is held against being archived, not against growing or against other branches.</remarks>
/// <param name="branch">The branch.</param>
/// <param name="fork">Where it leaves.</param>
internal sealed class BeginBranch(TimelineId branch, ScenarioBranched fork) : Marten.Internal.Operations.IStorageOperation
{
    /// <summary>Marten runs operations on events before those on documents, and this one has to be the first of them.</summary>
    public Type DocumentType => typeof(IEvent);

    public OperationRole Role() => OperationRole.Events;

    public void ConfigureCommand(ICommandBuilder builder, IStorageSession session)
    {
        var values = builder.AppendWithParameters(
            """
            with begun as (
                insert into simulator.mt_streams (id, version)
                select ?, ? from simulator.mt_streams parent where parent.id = ? and parent.version >= ? and not parent.is_archived for key share
                returning id, version)
            insert into simulator.branches (id, parent_id, fork_version) select begun.id, ?, begun.version from begun returning id
            """);
        values[0].Value = branch.Value;
        values[2].Value = values[4].Value = fork.Parent.Value;
        values[1].Value = values[3].Value = fork.AtVersion;
        values[1].NpgsqlDbType = values[3].NpgsqlDbType = NpgsqlDbType.Bigint; // They are of text otherwise.
    }

    public async Task PostprocessAsync(DbDataReader reader, IList<Exception> exceptions, CancellationToken token)
    {
        if (!await reader.ReadAsync(token))
        {
            exceptions.Add(new RefusedForkException());
        }
    }
}

/// <summary>There is no such parent, or it is shorter, or it is archived: nothing was stored.</summary>
internal sealed class RefusedForkException : Exception;
