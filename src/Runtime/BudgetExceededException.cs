using System.Globalization;

namespace RateGen;

/// <summary>The call would have cost more than the budget of the client has left. It was not sent.</summary>
public class BudgetExceededException : ApiException
{
    /// <summary>Says what the call costs and what is left.</summary>
    /// <param name="budget">The budget: <see cref="ApiClientOptions.Budget"/>.</param>
    /// <param name="cost">What the client's requests have cost so far.</param>
    /// <param name="price">What the refused request would have cost.</param>
    /// <param name="currency">The currency of all three.</param>
    public BudgetExceededException(decimal budget, decimal cost, decimal price, string currency)
        : base(string.Create(
            CultureInfo.InvariantCulture,
            $"The request was not sent: it costs {price} {currency}, and of the budget of {budget} {currency} {cost} {currency} are spent. Raise ApiClientOptions.Budget to go on."))
    {
        Budget = budget;
        Cost = cost;
        Price = price;
        Currency = currency;
    }

    /// <summary>The budget.</summary>
    public decimal Budget { get; }

    /// <summary>What the client's requests have cost so far.</summary>
    public decimal Cost { get; }

    /// <summary>What the refused request would have cost.</summary>
    public decimal Price { get; }

    /// <summary>The currency of all three.</summary>
    public string Currency { get; }
}
