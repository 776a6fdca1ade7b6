import { useSearchParams } from 'next/navigation'

/**
 * The page's parameters and how to change them. The server is not asked again: what depends on them is fetched by the
 * list itself.
 */
export function useAddress() {
  const address = new URLSearchParams(useSearchParams())
  const go = (next: URLSearchParams, how: 'push' | 'replace') => {
    const query = next.toString()
    const url = window.location.pathname + (query && `?${query}`)
    if (how === 'push') window.history.pushState(null, '', url)
    else window.history.replaceState(null, '', url)
  }
  return { address, go }
}
