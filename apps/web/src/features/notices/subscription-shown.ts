import type { NoticeType } from '@reprieve/domain'

export type Channel = 'mail' | 'webhook'

/** Who is notified of what, as the screens show it. */
export interface SubscriptionShown {
  readonly id: string
  readonly channel: Channel
  /** A mail address or a URL. */
  readonly address: string
  readonly types: readonly NoticeType[]
  readonly enabled: boolean
  /** The language of mails; null for a webhook. */
  readonly locale: string | null
  readonly createdBy: string
  /** In ISO 8601. */
  readonly createdAt: string
}

/** A message to a subscriber, without its contents. Instants are in ISO 8601. */
export interface DeliveryShown {
  readonly id: string
  readonly state: 'waiting' | 'delivered' | 'dead'
  readonly createdAt: string
  readonly nextAttemptAt: string
  readonly deliveredAt: string | null
  readonly attempts: number
  readonly lastError: string | null
}

/** What is asked before it is done to a subscription. */
export type SubscriptionChange = 'change' | 'renew' | 'remove'
