import { isUnavailable } from '@reprieve/operations'
import { currentLocale } from '../i18n/current-locale.ts'
import { tenantHeader } from './page-headers.ts'
import { currentAccount } from './session.ts'
import type { TrpcContext } from './trpc.ts'

/**
 * The context of a call. It does not fail when the directory cannot be read, so that the call can say so in the
 * caller's language.
 */
export const trpcContextOf = async (request: Request, correlationId: string): Promise<TrpcContext> => ({
  ...(await whoIsThere()),
  tenantId: request.headers.get(tenantHeader),
  locale: await currentLocale(),
  correlationId,
})

async function whoIsThere(): Promise<Pick<TrpcContext, 'account' | 'unavailable'>> {
  try {
    return { account: await currentAccount(), unavailable: null }
  } catch (error) {
    if (!isUnavailable(error)) throw error
    return { account: null, unavailable: error }
  }
}
