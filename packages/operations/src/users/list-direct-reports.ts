import { firstText, lastText, rows, statements } from '@reprieve/db'
import { ok, type UserId } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal } from '../answer.ts'
import { Id } from '../input.ts'
import { type Page, PageRequest, toPage, toReading } from '../page.ts'
import { defineQuery } from '../run/define-query.ts'
import { loadActiveUser } from '../steps/load/load-user.ts'

const ListDirectReportsInput = z.strictObject({ userId: Id, page: PageRequest.prefault({}) })

/** An active user who reports to another one directly. */
export interface DirectReport {
  readonly userId: UserId
  readonly displayName: string
  readonly userPrincipalName: string
}

/** Lists who reports to an active user directly, by id. A deleted user reports to nobody until it is restored (R32). */
export const listDirectReports = defineQuery<Page<DirectReport>, Refusal<'UserNotFound'>>()({
  requires: 'users.read',
  input: ListDirectReportsInput,
  *run({ context: { tenantId }, input: { userId, page } }) {
    const manager = yield* loadActiveUser(tenantId, userId)
    if (!manager.ok) return manager
    const reading = toReading(page)
    const direction = reading.backwards ? 'descending' : 'ascending'
    const found = yield* rows(statements.directReportPages[direction], {
      tenantId,
      managerId: userId,
      userId: reading.place?.id ?? (reading.backwards ? lastText : firstText),
      limit: reading.limit,
    })
    const toReport = (report: DirectReport): DirectReport => report
    return ok(toPage(found, reading, toReport, ({ userId: id }) => ({ key: id, id })))
  },
})
