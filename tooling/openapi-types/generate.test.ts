import { readFile } from 'node:fs/promises'
import openapiTS, { astToString } from 'openapi-typescript'
import { expect, test } from 'vitest'

const document = new URL('../../docs/api/openapi.json', import.meta.url)

test('the types of the generated client are those of the document', async () => {
  const nodes = await openapiTS(await readFile(document, 'utf8'))
  await expect(`// Generated from docs/api/openapi.json.\n\n${astToString(nodes)}`).toMatchFileSnapshot(
    '../../apps/api/test/openapi-types.ts',
  )
})
