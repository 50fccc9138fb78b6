using RateGen.CompilerServices;
using RateGen.Quotas;

namespace RateGen.Telemetry;

/// <summary>The money of one client: what its requests cost, and the budget that they must keep.</summary>
internal sealed class Ledger
{
    private readonly Lock _lock = new();
    private readonly TimeProvider _clock;
    private readonly decimal? _budget;
    private PlanPrice? _price;
    private DateTimeOffset _paidUntil = DateTimeOffset.MinValue;
    private decimal _cost;

    public Ledger(ClientDeclaration client, ApiClientOptions options)
    {
        if (options.Budget is < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Budget, "ApiClientOptions.Budget must not be negative. 0 sends only what is free, null any number of requests.");
        }

        if (options.Budget is not null && client.Currency is null && client.Spec is null)
        {
            throw new ArgumentException($"ApiClientOptions.Budget is set, but {client.Name} declares no price, so nothing would ever be spent. Add [Price(0.001, \"USD\")] with what the provider charges, or remove the budget.", nameof(options));
        }

        _clock = options.TimeProvider;
        _budget = options.Budget;
        _price = client.Price;
        Currency = client.Currency;
    }

    /// <summary>The currency of the declared prices; null when there are none.</summary>
    public string? Currency { get; private set; }

    public decimal Cost
    {
        get
        {
            lock (_lock)
            {
                return _cost;
            }
        }
    }

    /// <summary>From now on the price of another plan is in force; without one, the present price stays.</summary>
    /// <exception cref="ArgumentException">It is in another currency than what was counted so far.</exception>
    public void Use(PlanPrice? price)
    {
        if (price is not { } next)
        {
            return;
        }

        lock (_lock)
        {
            if (Currency is not null && Currency != next.Currency)
            {
                throw new ArgumentException($"The plan is paid in {next.Currency}, but the client counts in {Currency}, and nothing can add them up. Make another client for the plan.", nameof(price));
            }

            _paidUntil = _price == next ? _paidUntil : DateTimeOffset.MinValue;
            _price = next;
            Currency = next.Currency;
        }
    }

    /// <summary>Fails when the budget has no room for the request.</summary>
    public void ThrowIfSpent(Operation operation)
    {
        if (_budget is not null)
        {
            lock (_lock)
            {
                Check(Due(operation, out _));
            }
        }
    }

    /// <summary>Pays for a request that is about to be sent; fails when the budget has no room for it.</summary>
    public void Charge(Operation operation)
    {
        if (_price is null && operation.Price is null)
        {
            return;
        }

        lock (_lock)
        {
            decimal amount = Due(operation, out DateTimeOffset paidUntil);
            Check(amount);
            _cost += amount;
            _paidUntil = paidUntil;
        }
    }

    /// <summary>Takes back what was paid for a request that surely never left.</summary>
    public void Refund(Operation operation)
    {
        lock (_lock)
        {
            _cost -= PriceOf(operation);
        }
    }

    /// <summary>What so many requests cost that are sent from now on until <paramref name="end"/>.</summary>
    public decimal Forecast(long requests, DateTimeOffset end)
    {
        lock (_lock)
        {
            if (_price is not { } price)
            {
                return 0;
            }

            if (price.Per is PriceUnit.PerRequest)
            {
                return price.Amount * requests;
            }

            decimal fees = 0;
            for (DateTimeOffset at = _clock.GetUtcNow(); at <= end;)
            {
                DateTimeOffset next = End(at, price.Per);
                fees += at < _paidUntil ? 0 : price.Amount;
                at = next;
            }

            return fees;
        }
    }

    private static DateTimeOffset End(DateTimeOffset at, PriceUnit unit) => CalendarPeriod.Of(at, unit switch
    {
        PriceUnit.PerDay => RatePeriod.PerDay,
        PriceUnit.PerMonth => RatePeriod.PerMonth,
        _ => RatePeriod.PerYear,
    }, TimeZoneInfo.Utc).End;

    /// <summary>The price of a request. A free one costs what its own [Price] says, else nothing.</summary>
    private decimal PriceOf(Operation operation)
        => operation.Price?.Amount ?? (_price is { Per: PriceUnit.PerRequest } price && !operation.IsFree ? price.Amount : 0);

    /// <summary>The price of a request, with the fee when it is the first of a period that is paid for.</summary>
    private decimal Due(Operation operation, out DateTimeOffset paidUntil)
    {
        paidUntil = _paidUntil;
        decimal amount = PriceOf(operation);
        if (operation.IsFree || _price is not { } price || price.Per is PriceUnit.PerRequest || _clock.GetUtcNow() < _paidUntil)
        {
            return amount;
        }

        paidUntil = End(_clock.GetUtcNow(), price.Per);
        return amount + price.Amount;
    }

    private void Check(decimal amount)
    {
        if (_budget is { } budget && _cost + amount > budget)
        {
            throw new BudgetExceededException(budget, _cost, amount, Currency!);
        }
    }
}
