using RateGen.CompilerServices;
using RateGen.Limiting;
using RateGen.Quotas;

namespace RateGen.Http;

/// <summary>The API key that is in use, and how it is replaced when the provider refuses it: once, for all calls that wait for it.</summary>
internal sealed class Accounts
{
    private readonly ClientDeclaration _client;
    private readonly ApiClientOptions _options;
    private readonly LimitRegistry _registry;
    private readonly string _api;
    private readonly Lock _lock = new();
    private volatile Account? _current;
    private Task<Account>? _loading;

    public Accounts(ClientDeclaration client, ApiClientOptions options, LimitRegistry registry, string api)
    {
        _client = client;
        _options = options;
        _registry = registry;
        _api = api;
        ApiKey? key = ApiKey.Of(client, options);
        if (key is not null || client.Key is null)
        {
            _current = Account.Of(client, registry, api, key, options.QuotaStore);
        }

        OfClient = (_current ?? Account.Of(client, registry, api, null, options.QuotaStore)).Limits.OfClient;
    }

    /// <summary>The account in use; null until the first key was asked for.</summary>
    public Account? Current => _current;

    /// <summary>The limits of the interface: in the partition of the key that is in use.</summary>
    public LimitSet OfClient { get; private set; }

    /// <summary>The account in use; asks for the first key when there is none yet.</summary>
    public ValueTask<Account> GetAsync(CancellationToken cancellationToken)
        => _current is { } current ? new(current) : new(LoadOnce(null).WaitAsync(cancellationToken));

    /// <summary>The account in place of one whose key was refused; null when there is no other.</summary>
    public async ValueTask<Account?> ReplaceAsync(Account refused, CancellationToken cancellationToken)
    {
        if (_options.ApiKeyProvider is null || refused.Key is null)
        {
            return null;
        }

        Account current = _current is { } other && other != refused ? other : await LoadOnce(refused).WaitAsync(cancellationToken).ConfigureAwait(false);
        return current == refused ? null : current;
    }

    private Task<Account> LoadOnce(Account? refused)
    {
        lock (_lock)
        {
            return _current is { } other && other != refused ? Task.FromResult(other) : _loading ??= Load(refused);
        }
    }

    private async Task<Account> Load(Account? refused)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding); // Not under the lock.
        try
        {
            // Several calls wait for it: none of their tokens may cancel it for the others.
            string text = await _options.ApiKeyProvider!(refused?.Key?.Text, CancellationToken.None).ConfigureAwait(false);
            if (refused?.Key?.Text == text)
            {
                return refused;
            }

            Account loaded = Account.Of(_client, _registry, _api, ApiKey.Of(_client, text, _options.ApiKeyPartition, "ApiClientOptions.ApiKeyProvider"), _options.QuotaStore);
            OfClient = loaded.Limits.OfClient;
            _current = loaded;
            return loaded;
        }
        finally
        {
            lock (_lock)
            {
                _loading = null;
            }
        }
    }
}
