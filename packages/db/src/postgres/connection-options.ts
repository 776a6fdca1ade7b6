import type { ClientConfig } from 'pg'

/** What every connection has in common, those of migrations too; `url` says where, who and how (`sslmode` and so on). */
export const connectionOptions = (url: string): ClientConfig => ({
  connectionString: url,
  application_name: 'reprieve',
  connectionTimeoutMillis: 10_000,
  keepAlive: true,
  // What a statement means must not depend on how the server, the database or the role was set up. Plans are made once,
  // for a tenant of usual size: by a bitmap, a page would sort all that a large one has, where an index gives the order.
  options: '-c search_path=public -c datestyle=ISO -c timezone=UTC -c enable_bitmapscan=off',
})

/** Where the database is, without the password. */
export function placeOf(url: string): string {
  try {
    const { hostname, port, pathname, searchParams } = new URL(url)
    return `${searchParams.get('host') ?? hostname}${port && `:${port}`}${pathname}`
  } catch {
    return 'the address that was given'
  }
}
