import type { DueDelivery } from '@reprieve/operations'
import type { Delivered, Lane } from '../outbox.ts'
import { sendWebhook, type WebhookSettings } from './send-webhook.ts'

/** Delivers webhooks. */
export const webhookLane = (settings: Omit<WebhookSettings, 'timeoutMs'>): Lane => ({
  kind: 'webhook',
  atOnce: 20,
  perTarget: 2,
  leaseSeconds: 60,
  deliver: (due) => deliverWebhook({ ...settings, timeoutMs: 15_000 }, due),
})

async function deliverWebhook(settings: WebhookSettings, due: DueDelivery): Promise<Delivered> {
  if (due.deliver !== 'webhook') throw new Error('a mail is no webhook')
  const { id, tenantId, url, secret, content } = due
  const { type, occurredAt, ...data } = content
  const outcome = await sendWebhook(
    { id, url, secret, body: { id, type, tenantId, occurredAt, data } },
    settings,
  )
  return outcome.ok ? { ok: true, rejected: 0 } : outcome
}
