import type { ActiveUser, Actor, DeletedUser, SkuId } from '@reprieve/domain'
import {
  aDeletedUser,
  anActiveUser,
  aProduct,
  aTenant,
  openTestDirectory,
  type TestTenant,
} from '@reprieve/operations/testing'
import { serveApp } from '../../src/serve-app.ts'
import { aTechnician } from '../../src/testing/a-technician.ts'
import { checkAnswer } from '../../src/testing/check-answer.ts'
import { openApi } from '../../src/testing/open-api.ts'
import { type Answer, sendOverSocket } from './send-over-socket.ts'

/**
 * A customer that is served over a socket, and a partner's technician who may do everything that the clients
 * do.
 */
export interface Customer {
  readonly tenant: TestTenant
  readonly technician: Actor
  /** Ada, Bo, Cy and Di. The customer's administrator is not among them. */
  readonly active: readonly ActiveUser[]
  /** The deleted users Xi, Yo and Zed. */
  readonly deleted: readonly DeletedUser[]
  readonly skuId: SkuId
  /** Sends exactly these bytes and these headers; only the host and the authorization are added. */
  send(
    method: string,
    path: string,
    headers: Readonly<Record<string, string>>,
    body?: string,
  ): Promise<Answer>
  close(): Promise<void>
}

export async function openCustomer({ jsonBom = false } = {}): Promise<Customer> {
  const directory = await openTestDirectory()
  const { storage, operations, clock } = directory
  const api = await openApi({ storage, operations, now: clock.now, jsonBom })
  const serving = await serveApp(api.app.fetch, 0)
  const tenant = await aTenant(directory)
  const roles = ['userAdministrator', 'licenseAdministrator', 'privilegedRoleAdministrator'] as const
  const technician = await aTechnician(tenant, { roles })
  const authorization = `Bearer ${await api.tokenOf(technician)}`
  const active: ActiveUser[] = []
  const deleted: DeletedUser[] = []
  for (const local of ['ada', 'bo', 'cy', 'di']) active.push(await anActiveUser(tenant, { local }))
  for (const local of ['xi', 'yo', 'zed']) deleted.push(await aDeletedUser(tenant, { local }))
  const skuId = await aProduct(tenant, 1)

  return {
    tenant,
    technician,
    active,
    deleted,
    skuId,
    send: async (method, path, headers, body) => {
      const sent = { authorization, ...headers }
      const answer = await sendOverSocket(serving.port, method, path, sent, body)
      checkAnswer(method, path, answer)
      return answer
    },
    close: async () => {
      await serving.stop()
      await directory.dispose()
    },
  }
}
