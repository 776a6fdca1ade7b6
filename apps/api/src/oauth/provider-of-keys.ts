import type { Provider } from 'oidc-provider'
import type { CachedTokenKeys } from './cached-token-keys.ts'
import type { ProviderDependencies } from './create-provider.ts'

/** The authorization server with the keys of today: made anew when they have changed. */
export function providerOfKeys(
  tokenKeys: CachedTokenKeys,
  dependencies: ProviderDependencies,
): () => Promise<Provider> {
  let current: { readonly kids: string; readonly provider: Provider } | undefined
  return async () => {
    const keys = await tokenKeys.all()
    const kids = keys.map(({ kid }) => kid).join(' ')
    if (current?.kids !== kids) {
      // Loaded by whoever asks first: it is a quarter of a second that most processes never need.
      const { createProvider } = await import('./create-provider.ts')
      current = { kids, provider: createProvider(keys, dependencies) }
    }
    return current.provider
  }
}
