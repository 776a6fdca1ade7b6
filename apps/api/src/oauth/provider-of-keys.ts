import type { Provider } from 'oidc-provider'
import type { CachedTokenKeys } from './cached-token-keys.ts'
import { createProvider, type ProviderDependencies } from './create-provider.ts'

/** The authorization server with the keys of today: made anew when they have changed. */
export function providerOfKeys(
  tokenKeys: CachedTokenKeys,
  dependencies: ProviderDependencies,
): () => Promise<Provider> {
  let current: { readonly kids: string; readonly provider: Provider } | undefined
  return async () => {
    const keys = await tokenKeys.all()
    const kids = keys.map(({ kid }) => kid).join(' ')
    if (current?.kids !== kids) current = { kids, provider: createProvider(keys, dependencies) }
    return current.provider
  }
}
