namespace RateGen.Samples.Provider.Hiker;

/// <summary>What followers are called.</summary>
internal static class Names
{
    public static string[] First { get; } =
    [
        "Ada", "Alan", "Barbara", "Claude", "Donald", "Edsger", "Frances", "Grace", "Hedy", "Ivan", "Jean", "Katherine",
        "Leslie", "Margaret", "Niklaus", "Ole", "Peter", "Radia", "Sophie", "Tony", "Ursula", "Vint", "Whitfield", "Zoë",
    ];

    public static string[] Last { get; } =
    [
        "Allen", "Bartik", "Cerf", "Dahl", "Diffie", "Dijkstra", "Franklin", "Hamilton", "Hoare", "Holberton", "Hopper", "Johnson",
        "Knuth", "Kernighan", "Lamarr", "Lamport", "Liskov", "Lovelace", "Naur", "Perlman", "Shannon", "Sutherland", "Turing", "Wilson", "Wirth",
    ];
}
