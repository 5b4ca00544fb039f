using Bogus;

namespace Simulator.Application.Fiction;

/// <summary>An invented tongue: it names countries, towns and people that do not exist, none of them twice, and the first ones unlike each other.</summary>
/// <remarks>The lists of real names that Bogus brings are not used: nobody may take a fictional party for a real one.</remarks>
/// <param name="luck">Where the names are drawn from.</param>
internal sealed class Tongue(Randomizer luck)
{
    private static readonly string[] Onsets =
    [
        "Bral", "Cresk", "Drov", "Elsk", "Fenv", "Grul", "Hask", "Irv", "Jost", "Kelm", "Lurv", "Molv",
        "Nelv", "Orsk", "Prun", "Quel", "Rosk", "Skel", "Tarv", "Ulv", "Vost", "Wesk", "Yrd", "Zolv",
    ];

    private static readonly string[] Middles = ["", "", "", "al", "em", "ith", "or"];
    private static readonly string[] Endings = ["ava", "aru", "azim", "elle", "enda", "enna", "esko", "imo", "ora", "oth", "undo", "uva"];
    private static readonly string[] Given = ["Adv", "Ben", "Col", "Dem", "Ilv", "Jur", "Mas", "Nev", "Osk", "Sav", "Tel", "Viz"];
    private static readonly string[] GivenEndings = ["brin", "dela", "esh", "imo", "ko", "orn", "una", "zeth"];

    private readonly Deck onsets = new(luck, Onsets);
    private readonly Deck endings = new(luck, Endings);
    private readonly HashSet<string> spoken = new(StringComparer.Ordinal);

    /// <summary>A name for a country, a town or a family.</summary>
    public string Name()
    {
        string name;
        do
        {
            name = onsets.Deal() + luck.ArrayElement(Middles) + endings.Deal();
        }
        while (!spoken.Add(name));
        return name;
    }

    /// <summary>A name with a word that says what bears it.</summary>
    /// <param name="words">The words to choose from, such as Bridge and Ford.</param>
    public string Name(string[] words) => $"{Name()} {luck.ArrayElement(words)}";

    /// <summary>The name of a person.</summary>
    public string Person() => $"{luck.ArrayElement(Given)}{luck.ArrayElement(GivenEndings)} {Name()}";
}
