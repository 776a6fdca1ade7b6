import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { themeCookie, toTheme } from '../features/preferences/theme.ts'
import { Providers } from '../features/shell/providers.tsx'
import { getTranslations } from '../i18n/get-translations.ts'
import './globals.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('web.shell')
  return { title: { default: t('product'), template: `%s - ${t('product')}` }, robots: { index: false } }
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const [locale, jar, head] = await Promise.all([getLocale(), cookies(), headers()])
  return (
    <html data-theme={toTheme(jar.get(themeCookie)?.value)} lang={locale}>
      <head>
        <link href="/theme.css" precedence="low" rel="stylesheet" />
      </head>
      <body>
        <NextIntlClientProvider>
          <Providers nonce={head.get('x-nonce') ?? ''}>{children}</Providers>
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
