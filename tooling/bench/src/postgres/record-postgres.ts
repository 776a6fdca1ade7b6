import pg from 'pg'

/** One call of a statement, as the driver saw it. */
export interface PostgresCall {
  readonly name?: string
  readonly text: string
  readonly values: readonly unknown[]
  readonly rowMode?: 'array'
}

type Query = (this: pg.Client, config: unknown, values?: unknown, ...rest: unknown[]) => unknown

/**
 * Reports the statements of each transaction of this process as soon as it commits, without those that begin and end
 * it. Returns a function that ends the recording.
 */
export function recordPostgres(onCommit: (calls: readonly PostgresCall[]) => void): () => void {
  const prototype = pg.Client.prototype as unknown as { query: Query }
  const { query } = prototype
  const openByClient = new WeakMap<pg.Client, PostgresCall[]>()
  prototype.query = function (config, values, ...rest) {
    const call = toCall(config, values)
    if (/^begin/i.test(call.text)) openByClient.set(this, [])
    else if (/^commit/i.test(call.text)) onCommit(openByClient.get(this) ?? [])
    else if (!/^(rollback|savepoint|release)/i.test(call.text)) openByClient.get(this)?.push(call)
    return query.call(this, config, values, ...rest)
  }
  return () => {
    prototype.query = query
  }
}

function toCall(config: unknown, values: unknown): PostgresCall {
  const given = Array.isArray(values) ? values : []
  if (typeof config === 'string') return { text: config, values: given }
  const { name, text, rowMode, values: own = given } = config as PostgresCall
  return { text, values: [...own], ...(name && { name }), ...(rowMode && { rowMode }) }
}
