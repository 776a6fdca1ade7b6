import { correlated } from '@reprieve/observe'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { boundedBody } from '../../../../server/bounded-body.ts'
import { container } from '../../../../server/container.ts'
import { correlationIdOf } from '../../../../server/correlation-id.ts'
import { isSoundAddress } from '../../../../server/is-sound-address.ts'
import { appRouter } from '../../../../server/routers/app-router.ts'
import { trpcContextOf } from '../../../../server/trpc-context.ts'

/** Larger than the largest input that any screen sends. */
const bodyLimitBytes = 1024 * 1024

async function handler(given: Request): Promise<Response> {
  const correlationId = correlationIdOf(given)
  if (!isSoundAddress(given.url)) return new Response(null, { status: 400 })
  if (given.method === 'POST' && !isOwnPage(given)) return new Response(null, { status: 403 })
  const body = await boundedBody(given, bodyLimitBytes)
  if (body === null) return new Response(null, { status: 413 })
  const { url, method, headers } = given
  const request = new Request(url, { method, headers, ...(method === 'POST' && { body }) })
  return correlated(correlationId, () =>
    fetchRequestHandler({
      endpoint: '/api/trpc',
      req: request,
      router: appRouter,
      createContext: () => trpcContextOf(request, correlationId),
      responseMeta: ({ errors }) => ({
        headers: {
          'cache-control': 'no-store',
          ...(errors.some(({ code }) => code === 'SERVICE_UNAVAILABLE') && { 'retry-after': '1' }),
        },
      }),
      onError: ({ error, path }) => {
        const { log } = container()
        if (error.code === 'SERVICE_UNAVAILABLE') log.warn({ err: error.cause, path }, 'busy')
        else if (error.code === 'INTERNAL_SERVER_ERROR')
          log.error({ err: error.cause ?? error, path }, 'fault')
      },
    }),
  )
}

export { handler as GET, handler as POST }

// Other sites can make a browser send a form, but not with this content type or this header.
const isOwnPage = (request: Request): boolean =>
  request.headers.get('content-type')?.startsWith('application/json') === true &&
  (request.headers.get('sec-fetch-site') ?? 'same-origin') === 'same-origin'
