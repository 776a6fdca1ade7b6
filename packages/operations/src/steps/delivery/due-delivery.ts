import type { TenantId } from '@reprieve/domain'
import type { NoticeContent } from './notice-content.ts'
import type { RestoreMail } from './restore-mail.ts'

/** Which delivery, and which attempt at it, from 1. A mark that names an older attempt is ignored. */
export interface DeliveryMark {
  readonly tenantId: TenantId
  /** The same at every attempt: the receiver's key to know a repetition by. */
  readonly id: string
  readonly attempt: number
}

/** What the caller must deliver, and then say so by `markDelivered` or `markFailed`. */
export type DueDelivery = DeliveryMark & {
  /** The subscription; null for the mail that tells of a restored user. */
  readonly target: string | null
} & (
    | { readonly deliver: 'restoreMail'; readonly mail: RestoreMail }
    | {
        readonly deliver: 'noticeMail'
        readonly to: string
        readonly locale: string
        readonly tenantName: string
        readonly content: NoticeContent
      }
    | {
        readonly deliver: 'webhook'
        readonly url: string
        readonly secret: string
        readonly content: NoticeContent
      }
  )
