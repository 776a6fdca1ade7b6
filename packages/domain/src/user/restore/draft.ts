import type { NameKey, SkuId, UserId } from '../../ids.ts'
import type { AdministratorCount } from '../../role/global-administrators.ts'
import type { Conflict, HolderChange } from '../conflicts.ts'
import type {
  LiveHolder,
  RejectedResolution,
  RestoreCaller,
  RestoreSnapshot,
  RestoreStrategy,
} from '../restore-plan.ts'

/** A name in somebody's hands; `row` is the row of this batch that put it there. */
export interface Claim extends Omit<LiveHolder, 'row'> {
  readonly row: number | null
}

/** What differs from the snapshot. */
export interface Changes {
  readonly claims: Map<NameKey, Claim | null>
  readonly userPrincipalNames: Map<UserId, string>
  readonly addresses: Map<string, readonly string[]>
  /** Seats that became free, less those that were taken. */
  readonly seats: Map<SkuId, number>
  /** Who became one, less those who are one no more. */
  globalAdministrators: AdministratorCount
  /** Users whom ready rows bring back. */
  readonly restored: Set<UserId>
  /** Users whom ready rows put into the bin. */
  readonly replaced: Set<UserId>
}

/** The directory as it is after the rows that were planned so far (R22). */
export interface Batch {
  readonly snapshot: RestoreSnapshot
  readonly strategy: RestoreStrategy
  readonly caller: RestoreCaller
  readonly verified: ReadonlySet<string>
  readonly planned: Set<UserId>
  readonly changes: Changes
  /** Names that were asked after and that the snapshot says nothing about; meanwhile they are taken to be free. */
  readonly missing: Set<NameKey>
  readonly lowestNumbers: Map<string, number>
}

/** One row under way: nothing of it is seen by later rows until it is committed, so a blocked row takes nothing. */
export interface Draft {
  readonly batch: Batch
  readonly row: number
  changes: Changes | null
  readonly conflicts: Conflict[]
  readonly open: Conflict[]
  readonly rejected: RejectedResolution[]
  readonly holders: HolderChange[]
}

export function openBatch(given: Pick<Batch, 'snapshot' | 'strategy' | 'caller' | 'verified'>): Batch {
  return { ...given, planned: new Set(), changes: noChanges(), missing: new Set(), lowestNumbers: new Map() }
}

export function openDraft(batch: Batch, row: number): Draft {
  return { batch, row, changes: null, conflicts: [], open: [], rejected: [], holders: [] }
}

/** Where the row notes what it changes about holders; most rows change none. */
export function changesOf(draft: Draft): Changes {
  draft.changes ??= noChanges()
  return draft.changes
}

function noChanges(): Changes {
  return {
    claims: new Map(),
    userPrincipalNames: new Map(),
    addresses: new Map(),
    seats: new Map(),
    globalAdministrators: { total: 0, able: 0 },
    restored: new Set(),
    replaced: new Set(),
  }
}
