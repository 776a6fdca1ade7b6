import type { ClientConfig } from 'pg'

/**
 * The options of every connection, including those of migrations. `url` says where, as whom and how to connect
 * (`sslmode` and so on).
 */
export const connectionOptions = (url: string): ClientConfig => ({
  connectionString: url,
  application_name: 'reprieve',
  connectionTimeoutMillis: 10_000,
  keepAlive: true,
  // The meaning of a statement must not depend on the settings of the server, the database or the role. Plans are made
  // once, for a tenant of usual size. Bitmap scans are off: by one, a page would sort all rows of a large tenant,
  // although an index gives the order.
  options: '-c search_path=public -c datestyle=ISO -c timezone=UTC -c enable_bitmapscan=off',
})

/** The place of the database, without the password. */
export function placeOf(url: string): string {
  try {
    const { hostname, port, pathname, searchParams } = new URL(url)
    return `${searchParams.get('host') ?? hostname}${port && `:${port}`}${pathname}`
  } catch {
    return 'the address that was given'
  }
}
