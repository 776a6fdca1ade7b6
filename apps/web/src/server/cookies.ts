import { cookieNameAt } from '@reprieve/config'
import { deviceCookie } from '@reprieve/operations'
import type { CookiesOptions } from 'next-auth'
import { tenantCookie } from './page-headers.ts'

/** The cookies of the admin center, whose names and protection follow from its public address. */
export function cookiesAt(publicUrl: string) {
  const secure = publicUrl.startsWith('https:')
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure } as const
  const ofHost = (name: string) => ({ name: cookieNameAt(publicUrl, name), options })
  const path = '/api/auth'
  return {
    tenant: ofHost(tenantCookie),
    devices: { name: cookieNameAt(publicUrl, deviceCookie.name, path), options: { ...options, path } },
    ofNextAuth: {
      sessionToken: ofHost('next-auth.session-token'),
      callbackUrl: ofHost('next-auth.callback-url'),
      csrfToken: ofHost('next-auth.csrf-token'),
    } satisfies Partial<CookiesOptions>,
  }
}
