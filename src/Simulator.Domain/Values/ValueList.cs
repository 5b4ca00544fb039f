using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace Simulator.Domain.Values;

/// <summary>An immutable list that compares by its items, so that records with lists compare by value.</summary>
/// <typeparam name="T">The type of the items; it should itself compare by value.</typeparam>
/// <remarks>The default value is the empty list.</remarks>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
[JsonConverter(typeof(ValueListJsonConverterFactory))]
public readonly struct ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly ImmutableArray<T> items;

    internal ValueList(ImmutableArray<T> items) => this.items = items;

    private ImmutableArray<T> Items => items.IsDefault ? [] : items;

    /// <summary>The number of items.</summary>
    public int Count => Items.Length;

    /// <summary>The item at a place, counted from 0.</summary>
    public T this[int index] => Items[index];

    /// <summary>A copy of the list with one more item at its end.</summary>
    public ValueList<T> Add(T item) => new(Items.Add(item));

    /// <summary>A copy of the list in which a given item replaces the first item that matches, or is added when no item matches.</summary>
    public ValueList<T> Put(Func<T, bool> matches, T item)
    {
        for (var i = 0; i < Count; i++)
        {
            if (matches(this[i]))
            {
                return new(Items.SetItem(i, item));
            }
        }

        return Add(item);
    }

    /// <summary>A copy of the list with one more item at its end; the oldest items beyond a maximum are dropped.</summary>
    public ValueList<T> Remember(T item, int atMost) =>
        Count < atMost ? Add(item) : new([.. Items.AsSpan()[(Count - atMost + 1)..], item]);

    /// <inheritdoc/>
    public bool Equals(ValueList<T> other) => Items.AsSpan().SequenceEqual(other.Items.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ValueList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in Items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>An enumerator that does not allocate.</summary>
    public ImmutableArray<T>.Enumerator GetEnumerator() => Items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)Items).GetEnumerator();

    /// <summary>True when two lists hold equal items in the same order.</summary>
    public static bool operator ==(ValueList<T> left, ValueList<T> right) => left.Equals(right);

    /// <summary>True when two lists differ in an item or in order.</summary>
    public static bool operator !=(ValueList<T> left, ValueList<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", Items);
}

/// <summary>Makes value lists from collection expressions and sequences.</summary>
public static class ValueList
{
    /// <summary>Makes a list from items.</summary>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => new([.. items]);

    /// <summary>Makes a list from a sequence.</summary>
    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items) => new([.. items]);
}
