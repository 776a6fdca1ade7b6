import type { JobRowOutcome } from '@reprieve/db'
import type { OperationError, UserId } from '@reprieve/domain'
import { z } from 'zod'
import { Id } from '../../input.ts'
import { longList } from '../../long-list.ts'
import { rowsAtMost } from '../jobs/start-job.ts'
import { BelongingInput } from './belonging-input.ts'
import { GroupInput } from './group-input.ts'
import { PersonInput } from './person-input.ts'

const line = z.number().int().min(1)
const print = z.string().max(128)

/** A row of an import as it waits for its turn: what the review of the file gave, in the order of the review. */
export const ImportRow = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('person'),
    line,
    person: PersonInput,
    /** The fingerprint of the plan that somebody has confirmed. */
    print,
  }),
  /** A person whom the plan refuses. At its turn it is refused again, for the reason of that time. */
  z.strictObject({
    kind: z.literal('refused'),
    line,
    person: PersonInput,
    /** The earlier line that is about the same person; null where something else is in the way. */
    repeats: line.nullable(),
  }),
  z.strictObject({
    kind: z.literal('unreadable'),
    line,
    column: z.string().max(1_024).nullable(),
    problem: z.string().max(64),
  }),
  z.strictObject({
    kind: z.literal('group'),
    line,
    group: GroupInput,
    /** Null where the plan rests on an earlier row of the same group. */
    print: print.nullable(),
  }),
  z.strictObject({
    kind: z.literal('belonging'),
    line,
    given: BelongingInput,
    /** What the person is called, for the log. */
    name: z.string().max(1_024),
    /** Null where the plan rests on earlier rows. */
    print: print.nullable(),
  }),
  /** Somebody who is in the source no more, and is deleted for it (R57). */
  z.strictObject({ kind: z.literal('missing'), userId: Id }),
])
export type ImportRow = z.output<typeof ImportRow>

/** The rows of an import. */
export const ImportRows = longList(ImportRow, rowsAtMost)

/** What the log of an import keeps of a row. A purge of its user replaces it by an empty list. */
export interface LoggedRow {
  readonly kind: ImportRow['kind']
  /** Null for somebody who is in no line. */
  readonly line: number | null
  readonly name: string | null
  readonly userPrincipalName: string | null
  /** What the file says of somebody who is refused, without the password, so that it can be corrected. */
  readonly person?: Omit<z.output<typeof PersonInput>, 'passwordHash'>
  /** What is wrong with a line that cannot be read. */
  readonly column?: string | null
  readonly problem?: string
}

/** The outcome of a row that was carried out. */
export interface DoneImportRow {
  readonly input: ImportRow
  readonly outcome: Exclude<JobRowOutcome, 'failed'>
  /** Null for a group, and for somebody who is nobody here. */
  readonly userId: UserId | null
  /** Why the row is refused. */
  readonly error: OperationError | null
}

const failing: ReadonlySet<JobRowOutcome> = new Set(['refused', 'unreadable'])

export const hasFailed = ({ outcome }: Pick<DoneImportRow, 'outcome'>): boolean => failing.has(outcome)
