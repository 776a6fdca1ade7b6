import { type NextRequest, NextResponse } from 'next/server'
import { contentSecurityPolicy } from './server/content-security-policy.ts'
import { pathHeader, tenantCookie, tenantHeader } from './server/page-headers.ts'

/** Gives every page its own nonce, and the tenant that its address names to whatever renders it. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID())
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === 'development')
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)

  const named = request.nextUrl.searchParams.get('tenant')
  const tenantId = named ?? request.cookies.get(tenantCookie)?.value
  headers.set(pathHeader, request.nextUrl.pathname + request.nextUrl.search)
  headers.delete(tenantHeader)
  if (tenantId) headers.set(tenantHeader, tenantId)

  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  response.headers.set('referrer-policy', 'no-referrer')
  response.headers.set('x-content-type-options', 'nosniff')
  response.headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=()')
  if (named) response.cookies.set(tenantCookie, named, { httpOnly: true, path: '/', sameSite: 'lax' })
  return response
}

export const config = { matcher: ['/((?!api/|_next/static|theme.css|icon.svg|healthz).*)'] }
