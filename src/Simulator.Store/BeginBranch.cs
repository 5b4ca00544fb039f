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
/// Begins a stream at a version of its parent instead of at 0, and records the branch point. As an operation of a session, it comes before the
/// events appended to the branch, so that everything is stored or nothing is.
/// </summary>
/// <remarks>The parent is locked against archiving, but not against appends or other forks.</remarks>
/// <param name="branch">The branch.</param>
/// <param name="fork">The first event, with the branch point.</param>
internal sealed class BeginBranch(TimelineId branch, ScenarioBranched fork) : Marten.Internal.Operations.IStorageOperation
{
    /// <summary>Marten runs operations on events before those on documents, and this operation must be the first.</summary>
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
        values[1].NpgsqlDbType = values[3].NpgsqlDbType = NpgsqlDbType.Bigint; // Without this they would be text.
    }

    public async Task PostprocessAsync(DbDataReader reader, IList<Exception> exceptions, CancellationToken token)
    {
        if (!await reader.ReadAsync(token))
        {
            exceptions.Add(new RefusedForkException());
        }
    }
}

/// <summary>The parent does not exist, is shorter, or is archived: nothing was stored.</summary>
internal sealed class RefusedForkException : Exception;
