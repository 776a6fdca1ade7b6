import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Cursor } from '@reprieve/operations'
import type { SortField } from './parse-list-query.ts'

/** What identifies a list and its pages. */
export interface ListedBy {
  readonly state: 'active' | 'deleted'
  readonly size: number
  readonly sort: SortField
  readonly direction: 'ascending' | 'descending'
}

/** By name; deleted users newest first, because they are usually looked for soon. */
export const defaultSort = {
  active: { sort: 'displayName', direction: 'ascending' },
  deleted: { sort: 'softDeletionTime', direction: 'descending' },
} as const

/** A page that a client has seen: its list, and what precedes and follows it. */
export interface SeenPage<List = ListedBy> {
  /** The customer, or whatever else distinguishes this list from others. */
  readonly customerId: string
  readonly list: List
  readonly next: Cursor | null
  readonly previous: Cursor | null
}

export interface ContinuationTokens {
  seal(page: SeenPage<unknown>): string
  /** Undefined for a token of another customer, and for one that was not made here or was changed. */
  open<List = ListedBy>(token: string, customerId: string): SeenPage<List> | undefined
}

/**
 * Tokens carry everything that a list needs to continue, because clients do not send size or filter again. `key` makes
 * them tamper-evident.
 */
export function createContinuationTokens(key: string): ContinuationTokens {
  const sign = (payload: string): Buffer => createHmac('sha256', key).update(payload).digest().subarray(0, 18)
  return {
    seal: (page) => {
      const payload = Buffer.from(JSON.stringify(page)).toString('base64url')
      return `${payload}.${sign(payload).toString('base64url')}`
    },
    open: <List>(token: string, customerId: string) => {
      const [payload = '', signature = '', ...rest] = token.trim().split('.')
      const given = Buffer.from(signature, 'base64url')
      const expected = sign(payload)
      if (rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) {
        return undefined
      }
      // Everything with this signature was sealed above.
      const page = JSON.parse(Buffer.from(payload, 'base64url').toString()) as SeenPage<List>
      return page.customerId === customerId ? page : undefined
    },
  }
}
