import { expect, test } from 'vitest'
import { newInstallation } from './run-reprieve.ts'

test('R48 a relationship is offered, accepted, staffed and ended on the command line', async () => {
  const run = await newInstallation({ REPRIEVE_SEED: 'demo' }).startRunningInTurn()
  await run('prepare')
  const sides = ['--customer', 'contoso.example', '--partner', 'fabrikam.example']
  const stateOf = ({ stdout }: { readonly stdout: string }) => stdout.split('\t')[2]

  const inForce = await run('partners', 'invite', ...sides, '--role', 'globalReader')
  expect(inForce).toMatchObject({ code: 1, stdout: '' })
  expect(inForce.stderr).toContain('RelationshipStanding, active')
  expect(stateOf(await run('partners', 'terminate', ...sides, '--yes'))).toBe('terminated')
  const invited = await run('partners', 'invite', ...sides, '--days', '7', '--role', 'globalReader')
  expect(stateOf(invited)).toBe('invited')
  expect(stateOf(await run('partners', 'accept', ...sides))).toBe('expiring')

  const technician = ['--user', 'technician@fabrikam.example']
  const tooMuch = await run('partners', 'assign', ...sides, ...technician, '--role', 'userAdministrator')
  expect([tooMuch.code, tooMuch.stderr.includes('InvalidInput')]).toEqual([1, true])
  const assigned = await run('partners', 'assign', ...sides, ...technician, '--role', 'globalReader')
  expect(assigned).toMatchObject({ code: 0, stderr: '' })
  const listed = await run('partners', 'list', '--tenant', 'contoso.example')
  expect(listed.stdout.split('\n').map((line) => line.split('\t').at(-1))).toEqual(['globalReader', ''])
}, 180_000)
