export interface TenantQueue {
  /** Runs `task` after those of the same tenant that were added before it. */
  add<Value>(tenantId: string, task: () => Promise<Value>): Promise<Value>
}

/**
 * Lets a process have one transaction of a tenant at a time. They could not run together anyway, and as long as they
 * wait here they hold no connection that another tenant could use.
 */
export function tenantQueue(): TenantQueue {
  const lastByTenant = new Map<string, Promise<unknown>>()
  return {
    add: (tenantId, task) => {
      const added = (lastByTenant.get(tenantId) ?? Promise.resolve()).then(task)
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
