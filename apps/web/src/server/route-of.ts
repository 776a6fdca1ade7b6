/** The route pattern of a request to the admin center: one of a few, whatever the address contains. */
export function routeOf(url: string): string {
  const path = url.split('?', 1)[0] ?? '/'
  return patterns.find(([, fits]) => fits.test(path))?.[0] ?? 'other'
}

const patterns = [
  ['/', /^\/$/],
  ['/deleted-users', /^\/deleted-users$/],
  ['/t/:tenant', /^\/t\/[^/]+$/],
  ['/t/:tenant/deleted-users', /^\/t\/[^/]+\/deleted-users$/],
  ['/signin', /^\/signin$/],
  ['/signin/new-password', /^\/signin\/new-password$/],
  ['/secret/:token', /^\/secret\/[^/]+$/],
  ['/api/auth/*', /^\/api\/auth\//],
  ['/api/trpc/*', /^\/api\/trpc\//],
  ['/healthz', /^\/healthz$/],
  ['/_next/*', /^\/_next\//],
] as const
