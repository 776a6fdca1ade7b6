import type { TenantId } from '@reprieve/domain'
import type { DirectoryRecord } from '@reprieve/domain/import'

/** A portion of one kind of object, by id. */
export interface Asked {
  readonly tenantId: TenantId
  /** Id of the last one before; empty for the start. */
  readonly after: string
  readonly limit: number
  readonly now: Date
}

export interface Exported {
  readonly records: readonly DirectoryRecord[]
  /** Id of the last one that was read; null where there are no more behind it. */
  readonly last: string | null
}
