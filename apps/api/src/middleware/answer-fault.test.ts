import { StorageBusyError } from '@reprieve/db'
import { createLog } from '@reprieve/observe'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { answersOf } from '../contracts.ts'
import type { ApiEnv } from '../exchange.ts'
import { answerFault } from './answer-fault.ts'
import { identifyRequest } from './identify-request.ts'

test('a busy database is 503 and says when to try again', async () => {
  const settings = { serverId: '123456789', installationId: 'x', jsonBom: false, answersOf }
  const app = new Hono<ApiEnv>()
  app.use(identifyRequest(settings))
  app.get('/', () => {
    throw new StorageBusyError('the database is locked')
  })
  app.onError(
    answerFault(createLog({ name: 'api', level: 'silent' }), (error) => error instanceof StorageBusyError),
  )
  const response = await app.request('/')
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '1'])
  expect(await response.json()).toMatchObject({ code: 900192, source: 'Reprieve' })
})
