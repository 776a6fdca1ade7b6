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
  if (!isSoundAddress(given.url) || !isSoundReturn(given)) return new Response(null, { status: 400 })
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
const isSoundReturn = ({ nextUrl: { searchParams, origin } }: NextRequest): boolean =>
  searchParams
    .getAll('callbackUrl')
    .every((text) => /^(?:\/|https?:)/.test(text) && URL.canParse(text, origin))

export { handler as GET, handler as POST }
