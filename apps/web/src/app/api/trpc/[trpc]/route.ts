import { randomUUID } from 'node:crypto'
import { correlated } from '@reprieve/observe'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { currentLocale } from '../../../../i18n/current-locale.ts'
import { container } from '../../../../server/container.ts'
import { tenantHeader } from '../../../../server/page-headers.ts'
import { appRouter } from '../../../../server/routers/app-router.ts'
import { currentAccount } from '../../../../server/session.ts'
import type { TrpcContext } from '../../../../server/trpc.ts'

function handler(request: Request): Promise<Response> | Response {
  const correlationId = randomUUID()
  if (request.method === 'POST' && !isOwnPage(request)) return new Response(null, { status: 403 })
  return correlated(correlationId, () =>
    fetchRequestHandler({
      endpoint: '/api/trpc',
      req: request,
      router: appRouter,
      createContext: () => contextOf(request, correlationId),
      responseMeta: () => ({ headers: new Headers({ 'cache-control': 'no-store' }) }),
      onError: ({ error, path }) => {
        if (error.code !== 'INTERNAL_SERVER_ERROR') return
        container().log.error({ err: error.cause ?? error, path }, 'fault')
      },
    }),
  )
}

export { handler as GET, handler as POST }

// Other sites can make a browser send a form, but neither this type nor this header.
const isOwnPage = (request: Request): boolean =>
  request.headers.get('content-type')?.startsWith('application/json') === true &&
  (request.headers.get('sec-fetch-site') ?? 'same-origin') === 'same-origin'

const contextOf = async (request: Request, correlationId: string): Promise<TrpcContext> => ({
  account: await currentAccount(),
  tenantId: request.headers.get(tenantHeader),
  locale: await currentLocale(),
  correlationId,
})
