import { test } from 'vitest'
import type { OpenApiDocument } from '../generated/open-api-document.ts'
import { startWithTenant } from '../start-with-tenant.ts'
import { hostileRequests } from './hostile-requests.ts'
import { expectBoundedWalk } from './measured-walk.ts'
import { startAuthorizationServer } from './start-authorization-server.ts'

/** Runs only with ENDURANCE, because the bounds hold only on a machine that does nothing else. */
const enduring = test.runIf(process.env.ENDURANCE !== undefined)

enduring(
  'while hostile requests come one after another, each is answered within a second, /healthz within 50 ms, and memory is bounded',
  async () => {
    const limits = { REPRIEVE_RATE_LIMIT_PARTNER: '10000000', REPRIEVE_RATE_LIMIT_CUSTOMER: '10000000' }
    const api = await startWithTenant({}, limits)
    const document: OpenApiDocument = JSON.parse((await api.ask('/openapi.json')).text)
    const requests = hostileRequests(document, api.customerId)
    // This request starts the thread for large bodies, which takes seconds the first time.
    await api.ask(`${api.usersPath}/restoreplans`, { rows: [], padding: 'x'.repeat(20_000) })
    await expectBoundedWalk(api, requests, [{ authorization: `Bearer ${api.token}` }, {}])
  },
  600_000,
)

enduring(
  'and so it is with every other place of the facade, the authorization server among them',
  async () => {
    const api = await startAuthorizationServer()
    await expectBoundedWalk(api, api.requests, [api.credentials, {}])
  },
  1_200_000,
)
