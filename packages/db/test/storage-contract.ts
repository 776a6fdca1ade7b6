import { ok, refuse, searchFit, searchFits } from '@reprieve/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toSearchText, toSortName } from '../src/normal-text.ts'
import { changed, row, rows, write } from '../src/statement.ts'
import type { DeletedUserRow } from '../src/statements/bin-rows.ts'
import * as statements from '../src/statements/index.ts'
import { type Direction, firstInstant, firstText, lastInstant, lastText } from '../src/statements/keyset.ts'
import { ConstraintError, type Storage, StorageBusyError } from '../src/storage.ts'
import { everyRow, insertRows } from '../src/testing/index.ts'
import { add, addTenant, newUser, remove } from './directory.ts'

const noNotes = { licences: [], roles: [], groups: [], managerId: null, directReportCount: 0 }

export interface StorageUnderTest {
  readonly storage: Storage
  /** Another storage on the same database, as another process would open it. */
  openAnother(options: { readonly busyTimeoutMs: number }): Promise<Storage>
  /** Takes the lock that writes of this tenant need, as another process would, until `release` is called. */
  holdLock(tenantId: string): Promise<{ release(): Promise<void> }>
  dispose(): Promise<void>
}

/** What every adapter of the storage port must do, whatever its database. */
export function storageContract({ name, open }: { name: string; open(): Promise<StorageUnderTest> }): void {
  describe(`storage contract: ${name}`, () => {
    let subject: StorageUnderTest
    let storage: Storage
    beforeAll(async () => {
      subject = await open()
      storage = subject.storage
    })
    afterAll(() => subject.dispose())

    const stateOf = (tenantId: string, id: string, from: Storage = storage) =>
      from.read(function* () {
        return (yield* row(statements.userById, { tenantId, id }))?.state
      })

    const pageOfUsers = ({
      direction = 'ascending',
      ...place
    }: {
      tenantId: string
      key?: string
      id?: string
      search?: string
      limit?: number
      direction?: Direction
    }) =>
      storage.read(() =>
        rows(statements.userPages[direction], {
          key: firstText,
          id: '',
          search: '',
          signIn: 'any',
          onHold: 'any',
          limit: 100,
          ...place,
        }),
      )

    describe('a transaction', () => {
      it('gives back what its work returns', async () => {
        const tenantId = await addTenant(storage)
        const answer = await storage.transaction(tenantId, function* () {
          yield* add(newUser(tenantId, 'daan'))
          return ok('done')
        })
        expect(answer).toEqual(ok('done'))
      })

      it('is seen by another storage as soon as it has resolved', async () => {
        const tenantId = await addTenant(storage)
        const another = await subject.openAnother({ busyTimeoutMs: 1_000 })
        const id = await storage.transaction(tenantId, () => add(newUser(tenantId, 'daan')))
        expect(await stateOf(tenantId, id, another)).toBe('active')
        await another.close()
      })

      it('sees its own writes', async () => {
        const tenantId = await addTenant(storage)
        const seen = await storage.transaction(tenantId, function* () {
          const id = yield* add(newUser(tenantId, 'daan'))
          return yield* row(statements.userById, { tenantId, id })
        })
        expect(seen).toMatchObject({ displayName: 'daan', createdAt: new Date('2026-03-01T12:00:00.000Z') })
      })

      it('leaves nothing behind after a refusal', async () => {
        const tenantId = await addTenant(storage)
        const user = newUser(tenantId, 'daan')
        const answer = await storage.transaction(tenantId, function* () {
          yield* add(user)
          return refuse({ type: 'UserNotFound' })
        })
        expect(answer).toEqual(refuse({ type: 'UserNotFound' }))
        expect(await stateOf(tenantId, user.id)).toBeUndefined()
      })

      it('leaves nothing behind after an exception, and rejects with it', async () => {
        const tenantId = await addTenant(storage)
        const user = newUser(tenantId, 'daan')
        const fault = new Error('fault')
        const failed = storage.transaction(tenantId, function* () {
          yield* add(user)
          throw fault
        })
        await expect(failed).rejects.toBe(fault)
        expect(await stateOf(tenantId, user.id)).toBeUndefined()
      })

      it('fails alone among others that wait with it', async () => {
        const tenantId = await addTenant(storage)
        const users = Array.from({ length: 200 }, (_, index) => newUser(tenantId, `user${index}`))
        const settled = await Promise.allSettled(
          users.map((user, index) =>
            storage.transaction(tenantId, function* () {
              yield* add(user)
              if (index % 3 === 1) throw new Error('fault')
              return index % 3 === 2 ? refuse('no') : ok(user.id)
            }),
          ),
        )
        const states = await Promise.all(users.map(({ id }) => stateOf(tenantId, id)))
        for (const [index, state] of states.entries()) {
          expect(settled[index]?.status).toBe(index % 3 === 1 ? 'rejected' : 'fulfilled')
          expect(state).toBe(index % 3 === 0 ? 'active' : undefined)
        }
      })

      it('rejects with what a write has failed with that it did not wait for, and leaves nothing behind', async () => {
        const tenantId = await addTenant(storage)
        const [first, second] = [newUser(tenantId, 'first'), newUser(tenantId, 'second')]
        await storage.transaction(tenantId, () => add(first))
        const failing = [
          // The write that fails comes at the very end, before another write, or in a list with another write
          // after it.
          function* () {
            yield* add(second)
            yield* write(statements.insertUser, first)
          },
          function* () {
            yield* write(statements.insertUser, first)
            yield* add(second)
          },
          function* () {
            yield* write(statements.insertUser, [second, first])
            yield* write(statements.removeNames, { tenantId, holderId: second.id, keys: [] })
          },
        ]
        const alone = []
        for (const work of failing)
          alone.push(...(await Promise.allSettled([storage.transaction(tenantId, work)])))
        const together = await Promise.allSettled(failing.map((work) => storage.transaction(tenantId, work)))
        for (const settled of [...alone, ...together])
          expect(settled).toMatchObject({ status: 'rejected', reason: expect.any(ConstraintError) })
        expect(await stateOf(tenantId, second.id)).toBeUndefined()
        expect(await stateOf(tenantId, first.id)).toBe('active')
      })

      it('runs after those that were asked for before it', async () => {
        const tenantId = await addTenant(storage)
        const order: number[] = []
        const numbers = Array.from({ length: 150 }, (_, index) => index)
        await Promise.all(
          numbers.map((number) =>
            storage.transaction(tenantId, function* () {
              yield* rows(statements.tenantWithDomains, { tenantId })
              order.push(number)
            }),
          ),
        )
        expect(order).toEqual(numbers)
      })
    })

    describe('a lock that another process holds', () => {
      it('is waited for, with the event loop free', async () => {
        const tenantId = await addTenant(storage)
        const lock = await subject.holdLock(tenantId)
        const added = storage.transaction(tenantId, () => add(newUser(tenantId, 'daan')))
        const turns = await turnsOfEventLoop(100)
        await lock.release()
        expect(await stateOf(tenantId, await added)).toBe('active')
        expect(turns).toBeGreaterThan(10)
      })

      it('ends in StorageBusyError if it lasts too long, and nothing is written later', async () => {
        const tenantId = await addTenant(storage)
        const another = await subject.openAnother({ busyTimeoutMs: 50 })
        const lock = await subject.holdLock(tenantId)
        const user = newUser(tenantId, 'daan')
        await expect(another.transaction(tenantId, () => add(user))).rejects.toThrow(StorageBusyError)
        await lock.release()
        await another.close()
        expect(await stateOf(tenantId, user.id)).toBeUndefined()
      })

      it('does not hold up a read', async () => {
        const tenantId = await addTenant(storage)
        const id = await storage.transaction(tenantId, () => add(newUser(tenantId, 'daan')))
        const lock = await subject.holdLock(tenantId)
        expect(await stateOf(tenantId, id)).toBe('active')
        await lock.release()
      })

      it('is waited for by close', async () => {
        const tenantId = await addTenant(storage)
        const another = await subject.openAnother({ busyTimeoutMs: 5_000 })
        const lock = await subject.holdLock(tenantId)
        const added = another.transaction(tenantId, () => add(newUser(tenantId, 'daan')))
        const closed = another.close()
        await lock.release()
        await closed
        expect(await stateOf(tenantId, await added)).toBe('active')
      })
    })

    describe('a read', () => {
      it('refuses to write', async () => {
        const tenantId = await addTenant(storage)
        const user = newUser(tenantId, 'daan')
        await expect(storage.read(() => add(user))).rejects.toThrow()
        expect(await stateOf(tenantId, user.id)).toBeUndefined()
        expect(
          await storage.read(function* () {
            return (yield* rows(statements.tenantWithDomains, { tenantId })).length
          }),
        ).toBe(1)
      })

      it('sees one state of the database, whatever is written meanwhile', async () => {
        const tenantId = await addTenant(storage)
        const user = newUser(tenantId, 'daan')
        await storage.transaction(tenantId, () => add(user))
        const rename = (displayName: string) =>
          storage.transaction(tenantId, function* () {
            yield* write(statements.updateUser, { ...user, displayName })
          })
        const readTwice = () =>
          storage.read(function* () {
            const before = yield* row(statements.userById, { tenantId, id: user.id })
            const after = yield* row(statements.userById, { tenantId, id: user.id })
            return [before?.displayName, after?.displayName]
          })
        for (let round = 0; round < 20; round += 1) {
          const [, [before, after]] = await Promise.all([rename(`name ${round}`), readTwice()])
          expect(after).toBe(before)
        }
      })
    })

    describe('names', () => {
      it('R11 a second holder of a name is refused by the database itself', async () => {
        const tenantId = await addTenant(storage)
        await storage.transaction(tenantId, () => add(newUser(tenantId, 'daan')))
        const second = newUser(tenantId, 'daan')
        await expect(storage.transaction(tenantId, () => add(second))).rejects.toThrow(ConstraintError)
        expect(await stateOf(tenantId, second.id)).toBeUndefined()
      })

      it('R11 fifty at once want one name: one has it', async () => {
        const tenantId = await addTenant(storage)
        const users = Array.from({ length: 50 }, () => newUser(tenantId, 'daan'))
        const settled = await Promise.allSettled(
          users.map((user) => storage.transaction(tenantId, () => add(user))),
        )
        expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      })

      it('R12 a deleted user frees its names', async () => {
        const tenantId = await addTenant(storage)
        const first = newUser(tenantId, 'daan')
        const second = newUser(tenantId, 'daan')
        await storage.transaction(tenantId, () => add(first))
        await storage.transaction(tenantId, () => remove(first))
        await storage.transaction(tenantId, () => add(second))
        expect(await stateOf(tenantId, first.id)).toBe('deleted')
        expect(await stateOf(tenantId, second.id)).toBe('active')
      })

      it('R11 the same name may be held in two tenants', async () => {
        const [one, other] = [await addTenant(storage), await addTenant(storage)]
        await storage.transaction(one, () => add(newUser(one, 'daan')))
        await storage.transaction(other, () => add(newUser(other, 'daan')))
        const holders = await storage.read(function* () {
          const keys = ['smtp:daan@contoso.example']
          return [
            ...(yield* rows(statements.holdersOfNames, { tenantId: one, keys })),
            ...(yield* rows(statements.holdersOfNames, { tenantId: other, keys })),
          ]
        })
        expect(new Set(holders.map(({ holderId }) => holderId)).size).toBe(2)
      })
    })

    describe('values', () => {
      it('come back as they went in', async () => {
        const tenantId = await addTenant(storage)
        const user = {
          ...newUser(tenantId, 'daan'),
          displayName: 'Ünal \'d\u{1f600}\\ "%_',
          signInBlocked: true,
        }
        const result = {
          z: '1',
          a: ['123', 'null', '{"b":1}', 1.5, null, true],
          text: '',
          nested: { y: [], b: {} },
        }
        const job = {
          tenantId,
          id: 'job',
          kind: 'restore' as const,
          state: 'queued' as const,
          request: '123',
          createdBy: 'null',
          createdAt: new Date('2026-03-01T12:00:00.001Z'),
          finishedAt: null,
          leasedBy: null,
          leasedUntil: new Date('0099-12-31T23:59:59.999Z'),
          total: 0,
          succeeded: -1,
          failed: 2 ** 40,
        }
        const jobRow = {
          tenantId,
          jobId: 'job',
          row: 1,
          userId: user.id,
          input: [],
          outcome: 'failed',
          result,
        } as const
        await storage.transaction(tenantId, function* () {
          yield* add(user)
          yield* insertRows('jobs', [job])
          yield* insertRows('jobRows', [jobRow])
        })
        const read = await storage.read(function* () {
          const ofTenant = (row: { tenantId: string }) => row.tenantId === tenantId
          const jobs = (yield* everyRow('jobs')).filter(ofTenant)
          return {
            user: yield* row(statements.userById, { tenantId, id: user.id }),
            jobs,
            jobRows: (yield* everyRow('jobRows')).filter(ofTenant),
          }
        })
        expect(read).toEqual({ user, jobs: [job], jobRows: [jobRow] })
        // The order of members is kept as well: an answer that is given again must not differ in it.
        expect(JSON.stringify(read.jobRows[0]?.result)).toBe(JSON.stringify(result))
      })

      it('are found in a list, whatever is written in them', async () => {
        const tenantId = await addTenant(storage)
        const locals = [
          'plain',
          'com,ma',
          'quo"te',
          "apo'strophe",
          'back\\slash',
          '{brace}',
          'null',
          'NULL',
          'ünal',
          ' ',
        ]
        const users = locals.map((local) => ({ ...newUser(tenantId, local), id: local }))
        await storage.transaction(tenantId, function* () {
          for (const user of users) yield* write(statements.insertUser, user)
        })
        const find = (ids: readonly string[]) =>
          storage.read(function* () {
            return (yield* rows(statements.activeUsersByIds, { tenantId, ids })).map(({ id }) => id)
          })
        expect((await find([...locals, 'nobody'])).sort()).toEqual(locals.toSorted())
        expect(await find(['plain,com', '%', 'PLAIN'])).toEqual([])
        expect(await find([])).toEqual([])
      })

      it('are searched for as they are, with nothing that stands for something else', async () => {
        const tenantId = await addTenant(storage)
        const texts = ['daan_jansen', 'daan jansen', '100%', 'back\\slash']
        await storage.transaction(tenantId, function* () {
          for (const text of texts)
            yield* write(statements.insertUser, { ...newUser(tenantId, 'x'), searchText: text })
        })
        const find = (search: string) =>
          pageOfUsers({ tenantId, search }).then((page) => page.map(({ searchText }) => searchText))
        expect(await find('n_j')).toEqual(['daan_jansen'])
        expect(await find('%')).toEqual(['100%'])
        expect(await find('k\\s')).toEqual(['back\\slash'])
        expect((await find('')).sort()).toEqual(texts.toSorted())
      })

      it('in the bin are read by how well they fit a search, as the domain judges it', async () => {
        const tenantId = await addTenant(storage)
        const people = [
          ['Sofia Lind', 'lind'],
          ['Anna Sofer', 'anna'],
          ['Ann-Sofie Berg', 'berg'],
          ['Helpdesk', 'sofa'],
          ['Nasof', 'nasof'],
          ['Ben', 'ben.sof'],
          ['Bert Bos', 'bert'],
        ] as const
        const now = new Date('2026-03-01T12:00:00.000Z')
        const fitOfRow = ({ bin }: DeletedUserRow) =>
          searchFit({ displayName: bin.sortName, lines: bin.searchText }, 'sof')
        await storage.transaction(tenantId, function* () {
          for (const [displayName, local] of people) {
            const names = {
              displayName,
              userPrincipalName: `${local}@microsoft.example`,
              proxyAddresses: [`SMTP:${local}@microsoft.example`],
            }
            const texts = { sortName: toSortName(displayName), searchText: toSearchText(names) }
            const user = { ...newUser(tenantId, local), ...names, ...texts, state: 'deleted' as const }
            yield* write(statements.insertUser, user)
            yield* write(statements.insertDeletedUser, {
              tenantId,
              userId: user.id,
              displayName,
              ...texts,
              userPrincipalName: names.userPrincipalName,
              deletedAt: now,
              notes: noNotes,
              purgeAt: new Date(now.getTime() + 1_000),
              deletedById: null,
              deletedByName: 'cli',
              holdReason: null,
              holdPlacedBy: null,
              holdPlacedAt: null,
            })
          }
        })
        for (const direction of ['ascending', 'descending'] as const) {
          const everyone: string[] = []
          for (const fit of searchFits) {
            const found = await storage.read(() =>
              rows(statements.deletedUserPagesOfFit[direction], {
                tenantId,
                now,
                search: 'sof',
                deletedBy: '',
                onHold: 'any',
                leastFit: fit,
                bestFit: fit,
                wordOfName: ' sof',
                partOfName: '-sof',
                beginOfLine: '\nsof',
                purgeBefore: lastInstant,
                deletedFrom: firstInstant,
                deletedTo: lastInstant,
                key: direction === 'ascending' ? firstInstant : lastInstant,
                id: direction === 'ascending' ? firstText : lastText,
                limit: 100,
              }),
            )
            expect(found.map(fitOfRow)).toEqual(found.map(() => fit))
            everyone.push(...found.map(({ bin }) => bin.displayName))
          }
          expect(everyone.toSorted()).toEqual(people.map(([displayName]) => displayName).toSorted())
          expect(everyone.slice(0, 3).toSorted()).toEqual(['Ann-Sofie Berg', 'Anna Sofer', 'Sofia Lind'])
        }
      })

      it('are in the order of their code points, and a page begins behind the last one', async () => {
        const tenantId = await addTenant(storage)
        const inOrder = [
          ' ',
          '-a',
          'Z',
          '_',
          'a',
          'a b',
          'a-b',
          'aB',
          'ab',
          'b',
          'z',
          'ß',
          'ä',
          'é',
          '中',
          '\u{ffee}',
          '\u{1f600}',
        ]
        await storage.transaction(tenantId, function* () {
          for (const sortName of inOrder.toReversed())
            yield* write(statements.insertUser, { ...newUser(tenantId, 'x'), sortName })
        })
        const paged: string[] = []
        for (let place = { key: firstText, id: '' }; ; ) {
          const page = await pageOfUsers({ tenantId, ...place, limit: 3 })
          paged.push(...page.map(({ sortName }) => sortName))
          const last = page.at(-1)
          if (last === undefined) break
          place = { key: last.sortName, id: last.id }
        }
        expect(paged).toEqual(inOrder)
        const backwards = await pageOfUsers({
          tenantId,
          key: lastText,
          id: lastText,
          direction: 'descending',
        })
        expect(backwards.map(({ sortName }) => sortName)).toEqual(inOrder.toReversed())
      })

      it('may be instants at either end of all time', async () => {
        const tenantId = await addTenant(storage)
        const read = storage.read(() =>
          rows(statements.auditPages.older, {
            tenantId,
            key: Number.MAX_SAFE_INTEGER,
            operation: '',
            outcome: '',
            actorId: '',
            limit: 10,
            from: firstInstant,
            to: lastInstant,
          }),
        )
        expect(await read).toEqual([])
      })
    })

    it('R48 a user of another tenant is not found', async () => {
      const [one, other] = [await addTenant(storage), await addTenant(storage)]
      const id = await storage.transaction(one, () => add(newUser(one, 'daan')))
      expect(await stateOf(other, id)).toBeUndefined()
    })

    it('refuses a row that belongs to nobody', async () => {
      const tenantId = await addTenant(storage)
      const orphan = { tenantId, userId: 'nobody', role: 'globalReader' } as const
      const failed = storage.transaction(tenantId, () => changed(statements.insertRole, orphan))
      await expect(failed).rejects.toThrow(ConstraintError)
    })
  })
}

/** How many turns the event loop takes within that time. There are hardly any if something blocks it. */
async function turnsOfEventLoop(milliseconds: number): Promise<number> {
  const end = performance.now() + milliseconds
  let turns = 0
  while (performance.now() < end) {
    await new Promise((resume) => setImmediate(resume))
    turns += 1
  }
  return turns
}
