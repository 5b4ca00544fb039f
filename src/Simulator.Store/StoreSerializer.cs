using System.Buffers;
using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using JasperFx.Events;
using Npgsql;
using NpgsqlTypes;
using Simulator.Domain.Events;
using Simulator.Domain.Serialization;
using Weasel.Core;
using Weasel.Storage;

namespace Simulator.Store;

/// <summary>
/// Marten's serialiser for the JSON of <see cref="EventJson"/>: rows are as <see cref="EventCodec"/> writes them, and reading needs no reflection.
/// </summary>
/// <remarks>It derives from Marten's own serialiser, which JSON upcasters require, and inherits what is not overridden here.</remarks>
internal sealed class StoreSerializer : Marten.Services.SystemTextJsonSerializer, Marten.ISerializer, IStorageSerializer
{
    private static readonly JsonSerializerOptions Json = WithMartensOwn();

    EnumStorage Marten.ISerializer.EnumStorage => EnumStorage.AsString;

    void IStorageSerializer.WriteTo(IBufferWriter<byte> writer, object? value)
    {
        using var json = new Utf8JsonWriter(writer);
        if (value is null)
        {
            json.WriteNullValue();
        }
        else
        {
            JsonSerializer.Serialize(json, value, TypeOf(value));
        }
    }

    void Marten.ISerializer.WriteToParameter(NpgsqlParameter parameter, object? value)
    {
        parameter.NpgsqlDbType = NpgsqlDbType.Jsonb;
        parameter.Value = value is null ? DBNull.Value : JsonSerializer.SerializeToUtf8Bytes(value, TypeOf(value));
    }

    string IStorageSerializer.ToJson(object? document) => document is null ? "null" : JsonSerializer.Serialize(document, TypeOf(document));

    T IStorageSerializer.FromJson<T>(DbDataReader reader, int index) => (T)Read(typeof(T), reader, index);

    object IStorageSerializer.FromJson(Type type, DbDataReader reader, int index) => Read(type, reader, index);

    ValueTask<T> IStorageSerializer.FromJsonAsync<T>(DbDataReader reader, int index, CancellationToken cancellationToken) => new(
        (T)Read(typeof(T), reader, index));

    ValueTask<object> IStorageSerializer.FromJsonAsync(Type type, DbDataReader reader, int index, CancellationToken cancellationToken) => new(
        Read(type, reader, index));

    // When an append fails, Marten stores the numbers that it took from the sequence as tombstones. After a crash of the server, the sequence may
    // return those numbers again, and every later append would fail on the duplicates. So tombstones are refused, and the numbers stay unused.
    private static JsonTypeInfo TypeOf(object value) =>
        value is Tombstone ? throw new NotSupportedException("Tombstones are not written.") : Json.GetTypeInfo(value.GetType());

    private static object Read(Type type, DbDataReader reader, int index)
    {
        var value = JsonSerializer.Deserialize(reader.GetFieldValue<byte[]>(index), Json.GetTypeInfo(type));
        return value is null && type.IsAssignableTo(typeof(NegotiationEvent)) ? throw new JsonException("The event is null.") : value!;
    }

    private static JsonSerializerOptions WithMartensOwn()
    {
        var json = new JsonSerializerOptions(EventCodec.Json);
        json.TypeInfoResolverChain.Add(StoreJson.Default);
        json.TypeInfoResolverChain.Add(new DefaultJsonTypeInfoResolver());
        json.MakeReadOnly();
        return json;
    }
}
