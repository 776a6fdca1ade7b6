import { type NoticeSubscriptionRow, row, statements, type Transaction, write } from '@reprieve/db'
import { ok, type Result, refuse, type TenantId } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal, WriteError } from '../answer.ts'
import type { Dependencies } from '../dependencies.ts'
import { Id, MailAddress } from '../input.ts'
import { defineOperation } from '../run/define-operation.ts'
import { problemOf } from '../run/problem-of.ts'
import { checkUrl } from '../steps/delivery/check-url.ts'
import { keepDigest } from '../steps/delivery/keep-digest.ts'
import {
  type ChangedSubscription,
  Language,
  Types,
  toSubscription,
  toSubscriptions,
  WebhookUrl,
  withoutSecret,
} from '../steps/delivery/notice-subscription.ts'
import { readerOf } from '../steps/delivery/reader-of.ts'
import { makeWebhookSecret } from '../steps/delivery/webhook-secret.ts'
import { withoutUndefined } from '../without-undefined.ts'

export const ChangeNoticeSubscriptionInput = z.object({
  subscriptionId: Id,
  /** A mail address or a URL, as it was before. */
  address: z.string().optional(),
  locale: Language.optional(),
  types: Types.optional(),
  /** False drops what waits for it, too. */
  enabled: z.boolean().optional(),
  /** Webhooks are signed with a new secret at once. */
  renewSecret: z.boolean().default(false),
})
export type ChangeNoticeSubscriptionInput = z.input<typeof ChangeNoticeSubscriptionInput>

export type ChangeNoticeSubscriptionError = WriteError | Refusal<'SubscriptionNotFound'>

/** Changes a subscription, or gives its webhook a new secret. */
export const changeNoticeSubscription = defineOperation<ChangedSubscription, ChangeNoticeSubscriptionError>()(
  {
    name: 'changeNoticeSubscription',
    requires: 'tenant.settings',
    input: ChangeNoticeSubscriptionInput,
    targetOf: ({ subscriptionId }) => subscriptionId,
    keep: withoutSecret,
    *run({ context: { tenantId }, input, now, dependencies }) {
      const { subscriptionId, renewSecret, ...wanted } = input
      const found = yield* loadSubscription(tenantId, subscriptionId)
      if (!found.ok) return found
      const before = found.value
      const fits = checkChange(dependencies, before.channel, input)
      if (!fits.ok) return fits
      const made = renewSecret ? makeWebhookSecret(dependencies, before) : null
      const after = { ...before, ...withoutUndefined(wanted), ...(made && { secret: made.sealed }) }
      yield* write(statements.updateNoticeSubscription, after)
      if (!after.enabled) {
        yield* write(statements.removeUndeliveredOfTarget, { tenantId, target: subscriptionId })
      }
      yield* keepDigest(tenantId, now)
      const [subscription = toSubscription(after)] = yield* toSubscriptions(tenantId, [after])
      const readers = [yield* readerOf(before), yield* readerOf(after)]
      return ok({
        value: { subscription, secret: made?.secret ?? null },
        audit: {
          targetId: subscriptionId,
          targetName: null,
          before: toAudited(before),
          after: toAudited(after),
          details: { secretRenewed: renewSecret, readers },
        },
        mentions: [before.createdBy],
      })
    },
  },
)

/** `SubscriptionNotFound` for another tenant's, too (R48). */
export function* loadSubscription(
  tenantId: TenantId,
  subscriptionId: string,
): Transaction<Result<NoticeSubscriptionRow, Refusal<'SubscriptionNotFound'>>> {
  const found = yield* row(statements.noticeSubscription, { tenantId, id: subscriptionId })
  return found === undefined ? refuse({ type: 'SubscriptionNotFound', subscriptionId }) : ok(found)
}

type Change = z.output<typeof ChangeNoticeSubscriptionInput>

function checkChange(
  dependencies: Pick<Dependencies, 'allowsPrivateWebhooks'>,
  channel: NoticeSubscriptionRow['channel'],
  { address, locale, renewSecret }: Change,
): Result<null, Refusal<'InvalidInput'>> {
  const isMail = channel === 'mail'
  if (isMail && renewSecret) return invalid('renewSecret', 'a mail has no secret')
  if (!isMail && locale !== undefined) return invalid('locale', 'a webhook has no language')
  if (address === undefined) return ok(null)
  const parsed = (isMail ? MailAddress : WebhookUrl).safeParse(address)
  if (!parsed.success) return invalid('address', problemOf(parsed.error.issues[0]))
  return isMail ? ok(null) : checkUrl(dependencies, address)
}

const invalid = (path: string, problem: string) => refuse({ type: 'InvalidInput', path, problem } as const)

const toAudited = ({ address, locale, types, enabled }: NoticeSubscriptionRow) => ({
  address,
  locale,
  types,
  enabled,
})
