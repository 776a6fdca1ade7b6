import { formatMessage, type Locale } from '@reprieve/i18n'
import type { TransportError } from './transport-error.ts'

/** Describes a refusal of the transport. Each contract has a form of its own for a wrong property. */
export function describeTransportError(
  error: Exclude<TransportError, { readonly type: 'InvalidProperty' }>,
  locale: Locale,
): string {
  switch (error.type) {
    case 'BodyTooLarge':
      return formatMessage(locale, 'api.BodyTooLarge', { limit: error.limitBytes })
    case 'MethodNotAllowed':
      return formatMessage(locale, 'api.MethodNotAllowed', { method: error.method, allowed: error.allowed })
    case 'Unexpected':
      return formatMessage(locale, 'api.Unexpected', { correlationId: error.correlationId })
    default:
      return formatMessage(locale, `api.${error.type}`)
  }
}
