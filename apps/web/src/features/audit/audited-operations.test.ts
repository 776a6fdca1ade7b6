import { locales, messages } from '@reprieve/i18n'
import { expect, test } from 'vitest'
import { auditedOperations } from './audited-operations.ts'

test.each(locales)('every operation that is offered as a filter has a name of its own in %s', (locale) => {
  const text = messages[locale].web.audit.operation
  const names = auditedOperations.map(
    (operation) => text.match(new RegExp(` ${operation} \\{([^}]+)\\}`))?.[1],
  )
  expect(names.filter((name) => name === undefined)).toEqual([])
  expect(new Set(names).size).toBe(auditedOperations.length)
})
