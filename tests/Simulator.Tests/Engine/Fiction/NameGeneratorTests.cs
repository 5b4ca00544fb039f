using System.Text.Json;
using Bogus.Bson;
using Simulator.Engine.Fiction;
using Simulator.Files.Cases;

namespace Simulator.Tests.Engine.Fiction;

public class NameGeneratorTests
{
    /// <summary>The entries of the locale that are invented words, and not phrases of them or descriptions.</summary>
    private static readonly Dictionary<string, string[]> Words =
        Locale().Where(entry => entry.Value.All(word => char.IsUpper(word[0]) && word.All(char.IsAsciiLetter))).ToDictionary();

    public static TheoryData<int> Seeds => [0, 1, 7, int.MaxValue];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void One_record_more_changes_no_other(int seed)
    {
        var (few, many) = (new NameGenerator(seed), new NameGenerator(seed));

        Assert.Equal(few.Actors(Invented.Movement, 2), many.Actors(Invented.Movement, 5)[..2]);
        Assert.Equal(few.Places(Invented.Town, 6), many.Places(Invented.Town, 12)[..6]);
        Assert.Equal(new NameGenerator(seed).Places(Invented.Venue, 4), many.Places(Invented.Venue, 4));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_name_is_given_twice(int seed) => Assert.Distinct(Named(seed, 10));

    [Fact]
    public void Every_word_of_the_locale_is_given_by_some_seed()
    {
        var given = Enumerable.Range(0, 1000).SelectMany(seed => Named(seed, 3))
            .SelectMany(name => name.Split(' ')).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(Words.Values.SelectMany(words => words).Except(given, StringComparer.Ordinal));
    }

    [Fact]
    public void Two_kinds_of_records_share_no_word() => Assert.Distinct(Words.Values.SelectMany(words => words));

    [Fact]
    public void No_word_names_anybody_or_anything_in_a_case_of_the_seeds()
    {
        var named = Directory.GetDirectories(Repository.Seeds).Select(folder => CaseReader.Read(new(folder))).SelectMany(content =>
            content.Case.Actors.SelectMany(actor => actor.Members.Prepend(actor)).SelectMany(actor => actor.Aliases.Prepend(actor.Name))
                .Concat(content.Case.Sources.SelectMany(source => (string?[])[source.Publisher, source.Author, source.Title]))
                .Concat(content.Events.Select(happened => happened.Account.Place)))
            .OfType<string>().SelectMany(name => WordsOf(name)).ToHashSet(StringComparer.OrdinalIgnoreCase);

        Assert.Contains("Pakistan", named);
        Assert.DoesNotContain(Words.Values.SelectMany(words => words), named.Contains);
    }

    [Fact]
    public void No_word_is_a_name_of_a_person_or_a_place_in_the_lists_of_Bogus()
    {
        var real = Bogus.Database.GetAllLocales().Select(Bogus.Database.GetLocale)
            .SelectMany(locale => Texts(locale["name"]).Concat(Texts(locale["address"])))
            .SelectMany(name => WordsOf(name)).ToHashSet(StringComparer.OrdinalIgnoreCase);

        Assert.Superset(new HashSet<string>(["Pakistan", "Müller", "Lyon"], StringComparer.OrdinalIgnoreCase), real);
        Assert.DoesNotContain(Words.Values.SelectMany(words => words), real.Contains);
    }

    /// <summary>The names of so many records of each kind.</summary>
    private static string[] Named(int seed, int count)
    {
        var (names, kinds) = (new NameGenerator(seed), Enum.GetValues<Invented>());
        return
        [
            .. kinds.Where(kind => kind <= Invented.Press).SelectMany(kind => names.Actors(kind, count)).Select(actor => actor.Name),
            .. kinds.Where(kind => kind is >= Invented.Crossing and <= Invented.Venue).SelectMany(kind => names.Places(kind, count)),
        ];
    }

    private static Dictionary<string, string[]> Locale()
    {
        using var file = typeof(Story).Assembly.GetManifestResourceStream("Simulator.Engine.Fiction.fiction.locale.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string[]>>>(file)!["fiction"];
    }

    private static string[] WordsOf(string text) => string.Concat(text.Select(letter => char.IsLetter(letter) ? letter : ' ')).Split(' ');

    private static IEnumerable<string> Texts(BValue? value) => value switch
    {
        null => [],
        BArray items => Enumerable.Range(0, items.Count).SelectMany(place => Texts(items[place])),
        BObject members => members.Keys.SelectMany(key => Texts(members[key])),
        _ => value.StringValue is { } text ? [text] : [],
    };
}
