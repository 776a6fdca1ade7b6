import type { TenantId } from '@reprieve/domain'
import type { NoticeContent } from './notice-content.ts'
import type { RestoreMail } from './restore-mail.ts'

/** Identifies a delivery and the attempt at it, from 1. A mark for an older attempt is ignored. */
export interface DeliveryMark {
  readonly tenantId: TenantId
  /** The same at every attempt. The receiver recognises a repetition by it. */
  readonly id: string
  readonly attempt: number
}

/** A delivery that the caller must make and then report with `markDelivered` or `markFailed`. */
export type DueDelivery = DeliveryMark & {
  /** The subscription; null for the mail about a restored user and for a test mail. */
  readonly target: string | null
} & (
    | { readonly deliver: 'restoreMail'; readonly mail: RestoreMail }
    | {
        readonly deliver: 'testMail'
        readonly to: string
        readonly locale: string
        readonly tenantName: string
      }
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
