export interface TenantQueue {
  /** How many have not begun. */
  length(): number
  /** Runs `task` after those of the same tenant that were added before it. */
  add<Value>(tenantId: string, task: () => Promise<Value>): Promise<Value>
}

/**
 * Lets a process have one transaction of a tenant at a time. They could not run together anyway, and as long as they
 * wait here they hold no connection that another tenant could use.
 */
export function tenantQueue(): TenantQueue {
  const lastByTenant = new Map<string, Promise<unknown>>()
  let waiting = 0
  return {
    length: () => waiting,
    add: (tenantId, task) => {
      waiting += 1
      const added = (lastByTenant.get(tenantId) ?? Promise.resolve()).then(() => {
        waiting -= 1
        return task()
      })
      const done = added
        .catch(() => {})
        .then(() => {
          if (lastByTenant.get(tenantId) === done) lastByTenant.delete(tenantId)
        })
      lastByTenant.set(tenantId, done)
      return added
    },
  }
}
