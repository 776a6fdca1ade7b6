import { changed, statements } from '@reprieve/db'
import { everyRow } from '@reprieve/db/testing'
import { ok } from '@reprieve/domain'
import { expect, it } from 'vitest'
import { anActiveUser, aTenant, openTestDirectory } from '../testing/index.ts'
import { keepAnswer } from './first-answer.ts'

it('R40 an id whose answer went with a purge may be used anew for whom that answer told of', async () => {
  const directory = await openTestDirectory()
  try {
    const { storage, clock } = directory
    const tenant = await aTenant(directory)
    const [{ id: purged }, { id: other }] = [await anActiveUser(tenant), await anActiveUser(tenant)]
    const key = { tenantId: tenant.id, caller: 'a script', requestId: 'again', fingerprint: 'f' }
    const keep = () =>
      keepAnswer(key, { answer: ok(null), at: clock.now(), targetId: purged, mentions: [other] })
    await storage.transaction(tenant.id, keep)
    await storage.transaction(tenant.id, () =>
      changed(statements.removeAnswersAbout, { tenantId: tenant.id, userIds: [purged] }),
    )
    clock.advance({ hours: 1 })
    await storage.transaction(tenant.id, keep)
    const mentions = await storage.read(() => everyRow('requestIdMentions'))
    // The mention is stored for as long as the answer is, because a purge of the other user has to find it.
    expect(mentions.map(({ userId, at }) => [userId, at])).toEqual([[other, clock.now()]])
  } finally {
    await directory.dispose()
  }
})
