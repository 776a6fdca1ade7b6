import { type HostileAnswer, sendHostile } from '@reprieve/operations/testing'
import { beforeAll, expect, inject, test } from 'vitest'
import { hostileCalls, procedures, signInCaller } from './hostile-calls.ts'

const port = Number(new URL(inject('installation').url).port)
const isFault = ({ status }: HostileAnswer) => status >= 500 || status === 0

let cookie: string
beforeAll(async () => {
  cookie = await signInCaller('hostile.caller')
})

test('every procedure, given what is hostile in each member of its input, answers without a fault', async () => {
  expect(procedures.length).toBeGreaterThan(25)
  const small = hostileCalls.filter(({ body = '' }, index) => body.length < 100_000 || index % 5 === 0)
  const asked = new Set(small.map(({ name }) => name.split(':')[0]))
  expect([...asked].toSorted()).toEqual(procedures.map(([name]) => name).toSorted())
  const answers = await sendHostile(port, small, { credentials: { cookie }, atOnce: 4 })
  expect(answers.filter(isFault)).toEqual([])
  expect(answers.filter(({ correlationId }) => correlationId === undefined)).toEqual([])
}, 120_000)

test('and to whoever is not signed in', async () => {
  const sample = hostileCalls.filter((_, index) => index % 5 === 0)
  const answers = await sendHostile(port, sample, { credentials: {}, atOnce: 4 })
  expect(answers.filter(isFault)).toEqual([])
}, 60_000)
