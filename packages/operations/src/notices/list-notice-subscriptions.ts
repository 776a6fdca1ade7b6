import { rows, statements } from '@reprieve/db'
import { ok } from '@reprieve/domain'
import { Nothing } from '../input.ts'
import { defineQuery } from '../run/define-query.ts'
import { type NoticeSubscription, toSubscriptions } from '../steps/delivery/notice-subscription.ts'

/** Lists the tenant's notice subscriptions. */
export const listNoticeSubscriptions = defineQuery<readonly NoticeSubscription[], never>()({
  requires: 'tenant.settings',
  input: Nothing,
  *run({ context: { tenantId } }) {
    const found = yield* rows(statements.noticeSubscriptions, { tenantId })
    return ok(yield* toSubscriptions(tenantId, found))
  },
})
