import type { NoticeSubscriptionRow } from '@reprieve/db'
import { ok, type Result, refuse } from '@reprieve/domain'
import type { Refusal } from '../../answer.ts'
import type { Dependencies } from '../../dependencies.ts'
import { MailAddress } from '../../input.ts'
import { problemOf } from '../../problem-of.ts'
import { checkUrl } from './check-url.ts'
import { WebhookUrl } from './notice-subscription.ts'

interface Change {
  readonly address?: string | undefined
  readonly locale?: string | undefined
  readonly confirmOutside?: boolean | undefined
  readonly renewSecret: boolean
}

/** Checks that a change has only members that fit the subscription's channel. */
export function checkChange(
  dependencies: Pick<Dependencies, 'allowsPrivateWebhooks'>,
  channel: NoticeSubscriptionRow['channel'],
  { address, locale, confirmOutside, renewSecret }: Change,
): Result<null, Refusal<'InvalidInput'>> {
  const isMail = channel === 'mail'
  if (isMail && renewSecret) return invalid('renewSecret', 'a mail has no secret')
  if (!isMail && locale !== undefined) return invalid('locale', 'a webhook has no language')
  if (!isMail && confirmOutside !== undefined) return invalid('confirmOutside', 'a webhook is not mailed')
  if (address === undefined) return ok(null)
  const parsed = (isMail ? MailAddress : WebhookUrl).safeParse(address)
  if (!parsed.success) return invalid('address', problemOf(parsed.error.issues[0]))
  return isMail ? ok(null) : checkUrl(dependencies, address)
}

const invalid = (path: string, problem: string) => refuse({ type: 'InvalidInput', path, problem } as const)
