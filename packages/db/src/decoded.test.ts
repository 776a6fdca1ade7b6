import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { decoded, decoderOfExpression } from './decoded.ts'

test('an expression tells the decoder that it was given, and none where it was given none', () => {
  const expression = decoded(sql<boolean>`1`, Boolean)
  expect(decoderOfExpression(expression)?.mapFromDriverValue(1)).toBe(true)
  expect(decoderOfExpression(sql`1`)).toBeNull()
})

test('no statement gives an expression a decoder that SQLite’s rows are made without', () => {
  const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .filter((path) => readFileSync(join(import.meta.dirname, path), 'utf8').includes('.mapWith('))
  expect(sources).toEqual(['decoded.ts'])
})
