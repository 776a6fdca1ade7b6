import { useTranslations } from '../../i18n/use-translations.ts'
import type { Channel } from './subscription-shown.ts'

/** The texts of the screen of a channel. */
export const useSubscriptionTexts = (channel: Channel) =>
  useTranslations(channel === 'mail' ? 'web.settings.notices' : 'web.settings.webhooks')
