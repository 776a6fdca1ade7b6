import { useSearchParams } from 'next/navigation'
import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()

/**
 * The parameters of the page's address, and a function that changes them without asking the server: the list loads
 * whatever depends on them. It listens to changes itself, because the router misses a change that a quick first click
 * makes before it is ready.
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
