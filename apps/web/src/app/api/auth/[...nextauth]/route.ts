import { correlated } from '@reprieve/observe'
import { deviceCookie } from '@reprieve/operations'
import { NextRequest, NextResponse } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from '../../../../server/auth-options.ts'
import { boundedBody } from '../../../../server/bounded-body.ts'
import { clientAddress } from '../../../../server/client-of-request.ts'
import { container } from '../../../../server/container.ts'
import { cookiesAt } from '../../../../server/cookies.ts'
import { correlationIdOf } from '../../../../server/correlation-id.ts'
import { isSoundAddress } from '../../../../server/is-sound-address.ts'

type Context = { readonly params: Promise<{ readonly nextauth: string[] }> }

/** Room for a sign-in name, a password and a token, including their escapes. */
const bodyLimitBytes = 64 * 1024

async function handler(given: NextRequest, context: Context): Promise<Response> {
  if (!isSoundAddress(given.url) || !isSoundReturn(given) || !isSoundError(given))
    return new Response(null, { status: 400 })
  if (given.method === 'POST' && !isForm(given)) return new Response(null, { status: 415 })
  const { callbackUrl } = cookiesAt(container().config.publicUrl).ofNextAuth
  if (!isAddress(given.cookies.get(callbackUrl.name)?.value || '/', given)) return forget(callbackUrl)
  const body = await boundedBody(given, bodyLimitBytes)
  if (body === null) return new Response(null, { status: 413 })
  const { url, method, headers } = given
  const request = new NextRequest(url, { method, headers, ...(method === 'POST' && { body }) })
  let marks: string | null = null
  const answer: Response = await correlated(correlationIdOf(given), () =>
    NextAuth(
      authOptions({
        address: clientAddress(),
        deviceMarks: given.cookies.get(cookiesAt(container().config.publicUrl).devices.name)?.value,
        keepDeviceMarks: (kept) => {
          marks = kept
        },
      }),
    )(request, context),
  )
  return marks === null ? answer : withDeviceMarks(answer, marks)
}

/** Stores the marks in the browser, by which it has a separate budget of wrong passwords. */
function withDeviceMarks(answer: Response, marks: string): Response {
  const response = new NextResponse(answer.body, answer)
  const { name, options } = cookiesAt(container().config.publicUrl).devices
  response.cookies.set(name, marks, { ...options, maxAge: deviceCookie.maxAgeSeconds })
  return response
}

/** Whether the place to return to, if there is one, is an address: next-auth fails on any other text. */
const isSoundReturn = (request: NextRequest): boolean =>
  request.nextUrl.searchParams.getAll('callbackUrl').every((text) => isAddress(text, request))

/** Whether the error that is to be shown can stand in a header, into which next-auth copies it as it is. */
const isSoundError = ({ nextUrl: { pathname, searchParams } }: NextRequest): boolean =>
  [decodeURIComponent(pathname), ...searchParams.getAll('error')].every((text) => /^[ -~]*$/.test(text))

const isAddress = (text: string, { nextUrl: { origin } }: NextRequest): boolean =>
  /^(?:\/|https?:)/.test(text) && URL.canParse(text, origin)

/** Whether a body has the type that the screens send: next-auth fails on bodies of other types. */
const isForm = ({ headers }: NextRequest): boolean =>
  /^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(headers.get('content-type') ?? '')

/** Refuses a request whose cookie next-auth fails on, and has the browser forget the cookie, so that the next one succeeds. */
function forget({ name, options }: ReturnType<typeof cookiesAt>['tenant']): NextResponse {
  const response = new NextResponse(null, { status: 400 })
  response.cookies.set(name, '', { ...options, maxAge: 0 })
  return response
}

export { handler as GET, handler as POST }
