using System.Text.Json;
using Simulator.Domain.Ceasefires;
using Simulator.Domain.Values;
using static Simulator.Tests.Domain.Phrases;

namespace Simulator.Tests.Domain;

public class ValueListTests
{
    [Fact]
    public void Lists_are_equal_when_their_items_are_in_order()
    {
        ValueList<string> one = ["a", "b"], same = ["a", "b"], turned = ["b", "a"], shorter = ["a"];
        Assert.True(one == same && one.Equals((object)same) && one.GetHashCode() == same.GetHashCode());
        Assert.True(one != turned && one != shorter && !one.Equals("a, b"));
    }

    [Fact]
    public void The_default_list_is_the_empty_list()
    {
        ValueList<string> empty = [], none = default;
        Assert.Equal(empty, none);
        Assert.Equal(empty.GetHashCode(), none.GetHashCode());
        Assert.Empty(none);
        Assert.Equal("a", none.Add("a").ToString());
    }

    [Fact]
    public void Records_that_hold_lists_compare_by_value() =>
        Assert.Equal(new TruceBreached([new("south")]) { Account = On(1) }, new TruceBreached([new("south")]) { Account = On(1) });

    [Fact]
    public void An_item_is_put_in_the_place_of_the_one_that_matches_or_at_the_end()
    {
        ValueList<string> list = ["a1", "b1", "b2"];
        Assert.Equal(["a1", "b9", "b2"], list.Put(item => item[0] == 'b', "b9"));
        Assert.Equal(["a1", "b1", "b2", "c1"], list.Put(item => item[0] == 'c', "c1"));
        Assert.Equal(["a1", "b1", "b2"], list);
    }

    [Fact]
    public void The_latest_items_are_remembered_oldest_first()
    {
        ValueList<int> list = [];
        foreach (var item in Enumerable.Range(1, 5))
        {
            list = list.Remember(item, atMost: 3);
        }

        Assert.Equal([3, 4, 5], list);
        Assert.Equal([5, 6], list.Remember(6, atMost: 2));
    }

    [Fact]
    public void A_list_is_walked_in_every_way()
    {
        ValueList<int> list = [1, 2];
        var sum = 0;
        foreach (var item in list)
        {
            sum += item;
        }

        Assert.Equal((3, 2, "1, 2"), (sum, list[1], list.ToString()));
        Assert.Equal([1, 2], ((System.Collections.IEnumerable)list).Cast<int>());
    }

    [Fact]
    public void A_list_is_written_as_a_plain_array() => Assert.Equal("[\"a\",\"b\"]", JsonSerializer.Serialize<ValueList<string>>(["a", "b"]));

    [Theory]
    [InlineData("""{"a":1}""", "A list of String must be a JSON array, not StartObject.")]
    [InlineData("""["a",null]""", "A list of String may not hold null.")]
    public void What_is_no_list_is_not_read_as_one(string json, string message) =>
        Assert.Equal(message, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ValueList<string>>(json)).Message);
}
