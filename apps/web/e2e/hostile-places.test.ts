import { type HostileAnswer, sendHostile } from '@reprieve/operations/testing'
import { expect, inject, test } from 'vitest'
import { signInCaller } from './hostile-calls.ts'
import { addressesOfApp, everyPlace, hostileAddresses, placeOf, readNames } from './hostile-places.ts'

// This admin center trusts a proxy, so the walk does not use up the guesses of the address that the journeys
// come from.
const { urlWithoutMailServer: url } = inject('installation')
const port = Number(new URL(url).port)

const isFault = ({ status }: HostileAnswer) => status === 0 || status >= 500

test('the walk knows every page and every route of the admin center', () => {
  expect(Object.keys(readNames).toSorted()).toEqual([...new Set(addressesOfApp())].toSorted())
})

test.each(['signed in', 'not signed in'])(
  'every page, file and form of the sign-in, given what is hostile, answers without a fault to whoever is %s',
  async (who) => {
    const session = who === 'signed in' ? await signInCaller('hostile.visitor', url) : ''
    const { requests, cookie } = await hostileAddresses(session)
    // Every request for a page renders it anew, which takes a while. Therefore only a part of them is sent,
    // and a larger part of the requests to routes.
    const isPage = (name: string) => !name.includes(' /api/')
    const sample = requests.filter(({ name, body = '' }, index) => {
      const every = isPage(name) ? 29 : body.length < 100_000 ? 5 : 11
      return index % every === 0
    })
    expect([...new Set(sample.map(placeOf))].toSorted()).toEqual([...new Set(everyPlace)].toSorted())
    expect(sample.filter(({ body = '' }) => body.length > 500_000).length).toBeGreaterThan(5)
    const answers = await sendHostile(port, sample, { credentials: { cookie }, atOnce: 4 })
    expect(answers.filter(isFault)).toEqual([])
    expect(answers.filter(({ correlationId }) => correlationId === undefined)).toEqual([])
    expect(answers.length).toBe(sample.length)
    if (who === 'signed in') {
      const files = answers.filter(({ name }) => /export|results/.test(placeOf({ name })))
      expect(files.filter(({ status }) => status === 200).length).toBeGreaterThan(10)
    }
  },
  300_000,
)
