import type { Messages } from '@reprieve/i18n'

declare module 'next-intl' {
  interface AppConfig {
    Messages: { readonly web: Messages['web'] }
  }
}
