import { randomUUID } from 'node:crypto'
import { correlated } from '@reprieve/observe'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { container } from '../../../../server/container.ts'
import { appRouter } from '../../../../server/routers/app-router.ts'
import { trpcContextOf } from '../../../../server/trpc-context.ts'

function handler(request: Request): Promise<Response> | Response {
  const correlationId = randomUUID()
  if (request.method === 'POST' && !isOwnPage(request)) return new Response(null, { status: 403 })
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

// Other sites can make a browser send a form, but neither this type nor this header.
const isOwnPage = (request: Request): boolean =>
  request.headers.get('content-type')?.startsWith('application/json') === true &&
  (request.headers.get('sec-fetch-site') ?? 'same-origin') === 'same-origin'
