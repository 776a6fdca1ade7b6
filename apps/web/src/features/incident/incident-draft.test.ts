import { expect, test } from 'vitest'
import { newDraft, toIncident } from './incident-draft.ts'

const now = Date.parse('2026-03-14T10:20:30Z')

test('an incident begins a day ago and has the minute that runs in it', () => {
  const incident = toIncident({ ...newDraft(now), actor: ' anna@contoso.example ' })
  expect(incident).toMatchObject({ actor: 'anna@contoso.example', strategy: { names: 'proposed' } })
  expect(incident?.from).toBe('2026-03-13T10:20:00.000Z')
  expect(incident?.to).toBe('2026-03-14T10:21:00.000Z')
})

test('there is none as long as nobody is named, a moment is missing, or the time runs backwards', () => {
  const draft = { ...newDraft(now), actor: 'anna' }
  expect(toIncident(newDraft(now))).toBeNull()
  expect(toIncident({ ...draft, from: '' })).toBeNull()
  expect(toIncident({ ...draft, to: draft.from })).toBeNull()
})
