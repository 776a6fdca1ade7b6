import type { Transaction } from '@reprieve/db'
import { insertRows } from '@reprieve/db/testing'

/** Inserts webhooks, and messages to one of them that were given up. */
export function* insertNoticeRows(
  tenantId: string,
  { subscriptionIds, deadLetterIds, now }: NoticeRows,
): Transaction<void> {
  yield* insertRows(
    'noticeSubscriptions',
    subscriptionIds.map((id) => ({
      tenantId,
      id,
      channel: 'webhook' as const,
      address: 'https://hooks.contoso.example/reprieve',
      locale: null,
      types: ['userDeleted' as const],
      enabled: true,
      secret: null,
      createdBy: 'admin@contoso.example',
      createdAt: now,
    })),
  )
  yield* insertRows(
    'outbox',
    deadLetterIds.map((id) => ({
      tenantId,
      id,
      kind: 'webhook' as const,
      target: '019cad5c-7280-7000-8000-5ab5000000ee',
      digest: null,
      about: null,
      state: 'dead' as const,
      attempts: 13,
      lastError: 'HTTP 503',
      deliveredAt: null,
      payload: { type: 'userDeleted', occurredAt: now.toISOString(), count: 0, users: [] },
      createdAt: now,
      nextAttemptAt: now,
    })),
  )
}

export interface NoticeRows {
  readonly subscriptionIds: readonly string[]
  readonly deadLetterIds: readonly string[]
  readonly now: Date
}
