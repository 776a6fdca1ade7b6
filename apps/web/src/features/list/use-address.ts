import { useSearchParams } from 'next/navigation'
import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()

/**
 * The page's parameters and how to change them. The server is not asked again: what depends on them is fetched by the
 * list itself. Listens by itself, as the router does not hear of a change that a fast first click makes before it is up.
 */
export function useAddress() {
  const rendered = useSearchParams().toString()
  const query = useSyncExternalStore(subscribe, currentQuery, () => rendered)
  return { address: new URLSearchParams(query), go }
}

function go(next: URLSearchParams, how: 'push' | 'replace'): void {
  const query = next.toString()
  const url = window.location.pathname + (query && `?${query}`)
  if (how === 'push') window.history.pushState(null, '', url)
  else window.history.replaceState(null, '', url)
  for (const listener of listeners) listener()
}

const currentQuery = (): string => window.location.search

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('popstate', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('popstate', listener)
  }
}
