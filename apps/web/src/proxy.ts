import { localeOf } from '@reprieve/i18n'
import { type NextRequest, NextResponse } from 'next/server'
import { localeCookie } from './features/preferences/languages.ts'
import { themeCookie, toTheme } from './features/preferences/theme.ts'
import { container } from './server/container.ts'
import { contentSecurityPolicy } from './server/content-security-policy.ts'
import { cookiesAt } from './server/cookies.ts'
import { pathHeader } from './server/page-headers.ts'
import { tenantOfAddress } from './server/tenant-of-address.ts'
import { renderUnavailablePage, tryAgainAfter } from './server/unavailable-page.ts'
import { whyNotReady } from './server/why-not-ready.ts'

/**
 * Gives every page its own nonce, and stores the tenant of its address in a cookie. If the directory cannot be read, no
 * page is rendered, because its status could not say so.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const nonce = btoa(crypto.randomUUID())
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === 'development')
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)

  headers.set(pathHeader, request.nextUrl.pathname + request.nextUrl.search)

  const reason = await whyNotReady()
  const response = reason === null ? NextResponse.next({ request: { headers } }) : unavailable(request, nonce)
  response.headers.set('content-security-policy', policy)
  response.headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=()')
  const { tenant: tenantCookie } = cookiesAt(container().config.publicUrl)
  const tenantId = tenantOfAddress(request.nextUrl.pathname)
  if (tenantId) response.cookies.set(tenantCookie.name, tenantId, tenantCookie.options)
  return response
}

function unavailable({ headers, cookies }: NextRequest, nonce: string): NextResponse {
  const locale = localeOf(cookies.get(localeCookie)?.value, headers.get('accept-language'))
  const theme = toTheme(cookies.get(themeCookie)?.value)
  return new NextResponse(renderUnavailablePage(locale, theme, nonce), {
    status: 503,
    headers: {
      'cache-control': 'no-store',
      'content-type': 'text/html; charset=utf-8',
      'retry-after': `${tryAgainAfter}`,
    },
  })
}

export const config = { matcher: ['/((?!api/|_next/static|theme.css|icon.svg|healthz).*)'] }
