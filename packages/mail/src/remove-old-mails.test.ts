import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { mailFileDays, removeOldMails } from './remove-old-mails.ts'

const now = new Date('2026-03-02T09:00:00.000Z')
const old = new Date(now.getTime() - mailFileDays * 86_400_000 - 1)
const young = new Date(now.getTime() - mailFileDays * 86_400_000)

test('mails in the folder are removed after thirty days, to the millisecond, and nothing else is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'reprieve-mails-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const write = (name: string, writtenAt: Date) => {
    writeFileSync(join(folder, name), 'Subject: Anna is back')
    utimesSync(join(folder, name), writtenAt, writtenAt)
  }
  write('019cad5c-7280-7000-8000-000000000001.eml', old)
  write('019cad5c-7280-7000-8000-000000000002.eml.part', old)
  write('019cad5c-7280-7000-8000-000000000003.eml', young)
  write('notes.txt', old)
  mkdirSync(join(folder, 'folder.eml'))
  utimesSync(join(folder, 'folder.eml'), old, old)
  symlinkSync(join(folder, 'nowhere'), join(folder, 'broken.eml'))

  expect(await removeOldMails(folder, now)).toBe(2)
  expect(readdirSync(folder).sort()).toEqual([
    '019cad5c-7280-7000-8000-000000000003.eml',
    'broken.eml',
    'folder.eml',
    'notes.txt',
  ])
  expect(await removeOldMails(folder, now)).toBe(0)
})

test('a folder that was never made has no old mails', async () => {
  expect(await removeOldMails('/nowhere/mails', now)).toBe(0)
})
