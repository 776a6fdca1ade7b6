import { firstText, rows, type Statement, statements, type Transaction } from '@reprieve/db'
import type { MailboxStore, MailRootEntry } from '@reprieve/mailboxes'
import type { Dependencies } from '../../dependencies.ts'

/** A difference between the mail root and the database. */
export interface MailboxFinding {
  readonly rule: 'R30' | 'R40'
  readonly tenantId: string
  /** Id of the user, or the name of what should not be there. */
  readonly id: string
  readonly message: string
}

/**
 * Compares a tenant's folders with its mailboxes, twice, because a folder that was moving the first time is in place
 * the second time.
 */
export async function compareMailRoot(
  dependencies: Pick<Dependencies, 'storage' | 'now'>,
  mailboxes: MailboxStore,
  tenantId: string,
): Promise<readonly MailboxFinding[]> {
  const first = await look(dependencies, mailboxes, tenantId)
  if (first.length === 0) return first
  const second = await look(dependencies, mailboxes, tenantId)
  const again = new Set(second.map(({ id, message }) => `${id} ${message}`))
  return first.filter(({ id, message }) => again.has(`${id} ${message}`))
}

const patienceMs = 600_000

async function look(
  { storage, now }: Pick<Dependencies, 'storage' | 'now'>,
  mailboxes: MailboxStore,
  tenantId: string,
): Promise<readonly MailboxFinding[]> {
  const entries = await mailboxes.entriesOf(tenantId)
  const known = await storage.read(() => load(tenantId))
  const findings: MailboxFinding[] = []
  const tell = (rule: MailboxFinding['rule'], id: string, message: string) =>
    void findings.push({ rule, tenantId, id, message })
  const late = now().getTime() - patienceMs
  for (const { userId, wish, markedAt, problem } of known.moves.values()) {
    if (markedAt.getTime() > late) continue
    const rule = wish === 'gone' ? 'R40' : 'R30'
    tell(rule, userId, `the mailbox waits to be ${inWords[wish]}: ${problem ?? 'nobody has come to it'}`)
  }
  for (const { fromUserId, markedAt, problem } of known.copies) {
    if (markedAt.getTime() > late) continue
    tell(
      'R30',
      fromUserId,
      `the contents of the mailbox wait to be copied: ${problem ?? 'nobody has come to it'}`,
    )
  }
  const placesByUser = new Map<string, string[]>()
  for (const entry of entries) {
    const { name, place } = entry
    if (isStrange(entry, known)) tell('R30', name, strange[place] ?? 'a folder belongs to no mailbox')
    else if (place in inWords) placesByUser.set(name, [...(placesByUser.get(name) ?? []), place])
  }
  for (const { userId, state } of known.mailboxes.values()) {
    if (known.moves.has(userId)) continue
    const places = placesByUser.get(userId) ?? []
    if (places.length === 0) tell('R30', userId, 'the folder of the mailbox is not there')
    else if (places.length > 1) tell('R30', userId, 'the mailbox has two folders')
    else if (places[0] !== state) {
      tell('R30', userId, `the folder of the mailbox is ${places[0]} and not ${state}`)
    }
  }
  return findings
}

const inWords = { active: 'put back', 'set-aside': 'set aside', gone: 'removed' } as const

const strange: Readonly<Partial<Record<MailRootEntry['place'], string>>> = {
  making: 'a mailbox was begun and not finished',
  purging: 'a purged mailbox was not wholly removed',
  copying: 'a copy was begun and not finished',
  foreign: 'what is there is no mailbox',
}

type Known = ReturnType<typeof load> extends Transaction<infer Value> ? Value : never

function isStrange({ name, place }: MailRootEntry, { mailboxes, moves, copies }: Known): boolean {
  if (place === 'foreign') return true
  if (place === 'copying') return !copies.some(({ id }) => name.startsWith(`${id}-`))
  if (place === 'making' || place === 'purging') return !moves.has(name)
  return !mailboxes.has(name) && !moves.has(name)
}

function* load(tenantId: string) {
  const page = <Row>(statement: Statement<Place, Row>, keyOf: (row: Row) => string) =>
    everyRow(statement, tenantId, keyOf)
  const mailboxes = yield* page(statements.mailboxesWithFolders, ({ userId }) => userId)
  const moves = yield* page(statements.mailboxMovesAfter, ({ userId }) => userId)
  const copies = yield* page(statements.mailboxCopiesAfter, ({ id }) => id)
  return {
    mailboxes: new Map(mailboxes.map((mailbox) => [mailbox.userId, mailbox])),
    moves: new Map(moves.map((move) => [move.userId, move])),
    copies,
  }
}

interface Place {
  readonly tenantId: string
  readonly after: string
  readonly limit: number
}

const limit = 1_000

function* everyRow<Row>(
  statement: Statement<Place, Row>,
  tenantId: string,
  keyOf: (row: Row) => string,
): Transaction<readonly Row[]> {
  const all: Row[] = []
  let after: string = firstText
  for (;;) {
    const found = yield* rows(statement, { tenantId, after, limit })
    all.push(...found)
    const last = found.at(-1)
    if (found.length < limit || last === undefined) return all
    after = keyOf(last)
  }
}
