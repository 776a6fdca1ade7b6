import { readdirSync, readFileSync } from 'node:fs'
import type { BlockedRow } from '@reprieve/domain'
import { type Locale, languageTags } from '@reprieve/i18n'
import { describe, expect, test } from 'vitest'
import { blockedRow, sampleErrors } from './document/sample-errors.ts'
import { type ApiErrorType, errorRows, toAnswered } from './errors.ts'
import { ErrorBody, toErrorBody } from './wire/error-body.ts'
import { errorPageName } from './wire/error-page.ts'

const types = Object.keys(errorRows) as ApiErrorType[]
const pages = new URL('../../../../docs/api/errors/', import.meta.url)
const pageOf = (type: ApiErrorType): string => `${errorPageName(type)}.md`
const read = (name: string): string => readFileSync(new URL(name, pages), 'utf8')

describe('every error', () => {
  test.each(types)(
    '%s is an answer that the JAVA SDK gives up on, or one that a repetition can mend',
    (type) => {
      const givesUp = [400, 401, 403, 404, 409, 417]
      const canMend: Partial<Record<ApiErrorType, number>> = {
        Busy: 503,
        DomainLookupFailed: 503,
        IssuerUnreachable: 503,
        MailboxUnavailable: 503,
        RowFault: 500,
        Unexpected: 500,
      }
      expect([canMend[type] ?? givesUp].flat()).toContain(errorRows[type].status)
    },
  )

  test.each(types)('%s has a body of the contract in each language', (type) => {
    for (const locale of Object.keys(languageTags) as Locale[]) {
      const body = ErrorBody.parse(toErrorBody(sampleErrors[type], locale))
      expect(body.code).toBe(errorRows[type].code)
      expect(body.description).not.toBe(type)
    }
  })

  test.each(types)('%s has a page with its status, its code and an example', (type) => {
    const { status, code } = errorRows[type]
    const page = read(pageOf(type))
    expect(page).toContain(`# ${type}\n`)
    expect(page).toContain(`| ${status} | ${code} |`)
    const example = ErrorBody.parse(JSON.parse(/```json\n(.*)\n```/s.exec(page)?.[1] ?? ''))
    expect(example).toEqual({
      ...toErrorBody(sampleErrors[type], 'en'),
      description: expect.any(String),
      data: expect.any(Array),
    })
    expect(example.data).toHaveLength(toErrorBody(sampleErrors[type], 'en').data.length)
    for (const heading of ['When', 'What was kept', 'What to do']) expect(page).toContain(`**${heading}.** `)
  })

  test('is in the overview, and no page is left over', () => {
    const overview = read('README.md')
    for (const type of types) {
      const { status, code } = errorRows[type]
      expect(overview).toContain(`| [${type}](${pageOf(type)}) | ${status} | ${code} |`)
    }
    expect(readdirSync(pages).sort()).toEqual(['README.md', ...types.map(pageOf)].sort())
  })

  test('of our own has a code that begins with 3 and the status', () => {
    const own = types.map((type) => errorRows[type]).filter(({ code }) => /^3\d{5}$/.test(`${code}`))
    expect(own.length).toBeGreaterThan(5)
    for (const { status, code } of own) expect(Math.floor(code / 100)).toBe(3000 + status)
    expect(new Set(own.map(({ code }) => code)).size).toBe(own.length)
  })
})

describe('a blocked restore', () => {
  const role = {
    ...blockedRow.conflicts[0],
    kind: 'role.caller-too-weak',
    blocks: true,
    attribute: 'roles',
    value: 'userAdministrator',
    holder: null,
    resolutions: ['withoutRoles'],
    proposed: null,
  } as const

  test('R21 names every conflict and every holder', () => {
    const { data } = toErrorBody(sampleErrors.RestoreConflict, 'en')
    expect(data).toHaveLength(2)
    expect(data[0]).toMatch(
      /^userPrincipalName: .*anna@contoso\.example.*0192f0c4-7f3e-7a52-8c1d-3b0a5f2e9d11/,
    )
    expect(data[1]).toMatch(/^proxyAddresses: .*sales@contoso\.example.*0192f0c4-7f3e-7a52-8c1d-3b0a5f2e9d12/)
  })

  test('R19 is a matter of permission where roles alone are in the way', () => {
    const only = toAnswered({
      type: 'RestoreConflict',
      row: { ...blockedRow, conflicts: [role], open: [role] },
    })
    expect(errorRows[only.type]).toEqual({ status: 403, code: 900308 })
    const both = { ...blockedRow, open: [...blockedRow.open, role] }
    expect(toAnswered({ type: 'RestoreConflict', row: both }).type).toBe('RestoreConflict')
  })

  test('R9 is a matter of the property where the new name is none', () => {
    const rejected: BlockedRow['rejected'] = [
      {
        resolution: { resolve: 'newUserPrincipalName', userPrincipalName: '.@contoso.example' },
        reason: 'invalid-name',
        holder: null,
      },
    ]
    const answered = toAnswered({ type: 'RestoreConflict', row: { ...blockedRow, open: [], rejected } })
    expect(errorRows[answered.type]).toEqual({ status: 400, code: 3000 })
  })
})
