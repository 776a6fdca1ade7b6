import { and, sql } from 'drizzle-orm'
import { param } from '../schema/kit.ts'
import type { Tables } from '../schema/tables.ts'
import { defineStatement } from '../statement.ts'
import { inTenant, is } from './conditions.ts'
import { everyColumn } from './every-column.ts'

export const answerByRequestId = defineStatement<{
  tenantId: string
  caller: string
  requestId: string
}>()('answer_by_request_id', ({ db, t }) =>
  db
    .select({ fingerprint: t.requestIds.fingerprint, answer: t.requestIds.answer })
    .from(t.requestIds)
    .where(and(inTenant(t.requestIds), is(t.requestIds.caller), is(t.requestIds.requestId))),
)

export const insertRequestId = defineStatement<Tables['requestIds']['$inferSelect']>()(
  'insert_request_id',
  ({ db, t }) => db.insert(t.requestIds).values(everyColumn(t.requestIds)),
)

/** Removes answers about these users. The keys are found by the index alone, as in `removeSecretsOfUsers`. */
export const removeAnswersAbout = defineStatement<{ tenantId: string; userIds: readonly string[] }>()(
  'remove_answers_about',
  ({ db, t: { requestIds }, k }) => {
    const keys = db
      .select({ caller: requestIds.caller, requestId: requestIds.requestId })
      .from(requestIds)
      .where(and(inTenant(requestIds), k.isOneOf(requestIds.targetId, 'userIds')))
    return db
      .delete(requestIds)
      .where(and(inTenant(requestIds), sql`(${requestIds.caller}, ${requestIds.requestId}) in (${keys})`))
  },
)

/**
 * A mention may remain of an answer that was removed with the purge of another user and whose request id is used again.
 */
export const insertRequestIdMention = defineStatement<Tables['requestIdMentions']['$inferSelect']>()(
  'insert_request_id_mention',
  ({ db, t: { requestIdMentions: mentions } }) =>
    db
      .insert(mentions)
      .values(everyColumn(mentions))
      .onConflictDoUpdate({
        target: [mentions.tenantId, mentions.userId, mentions.caller, mentions.requestId],
        set: { at: sql`excluded.at` },
      }),
)

/** Removes answers that mention one of these users. */
export const removeAnswersMentioning = defineStatement<{ tenantId: string; userIds: readonly string[] }>()(
  'remove_answers_mentioning',
  ({ db, t: { requestIds, requestIdMentions: mentions }, k }) => {
    const keys = db
      .select({ caller: mentions.caller, requestId: mentions.requestId })
      .from(mentions)
      .where(and(inTenant(mentions), k.isOneOf(mentions.userId, 'userIds')))
    return db
      .delete(requestIds)
      .where(and(inTenant(requestIds), sql`(${requestIds.caller}, ${requestIds.requestId}) in (${keys})`))
  },
)

/** Removes the answers to these callers. */
export const removeAnswersTo = defineStatement<{ tenantId: string; callers: readonly string[] }>()(
  'remove_answers_to',
  ({ db, t: { requestIds }, k }) =>
    db.delete(requestIds).where(and(inTenant(requestIds), k.isOneOf(requestIds.caller, 'callers'))),
)

export const removeRequestIdMentionsBefore = defineStatement<{ tenantId: string; before: Date }>()(
  'remove_request_id_mentions_before',
  ({ db, t: { requestIdMentions: mentions } }) =>
    db.delete(mentions).where(and(inTenant(mentions), sql`${mentions.at} < ${param(mentions.at, 'before')}`)),
)

export const removeRequestIdsBefore = defineStatement<{ tenantId: string; before: Date }>()(
  'remove_request_ids_before',
  ({ db, t }) =>
    db
      .delete(t.requestIds)
      .where(and(inTenant(t.requestIds), sql`${t.requestIds.at} < ${param(t.requestIds.at, 'before')}`)),
)

/** The instant of the oldest stored answer. */
export const oldestRequestId = defineStatement<{ tenantId: string }>()('oldest_request_id', ({ db, t }) =>
  db
    .select({ at: t.requestIds.at })
    .from(t.requestIds)
    .where(inTenant(t.requestIds))
    .orderBy(t.requestIds.at)
    .limit(1),
)
