import { readFileSync } from 'node:fs'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { ApiEnv } from '../../exchange.ts'
import { paths } from '../routes/paths.ts'
import { toErrorBody } from '../wire/error-body.ts'
import { type ExampleRequest, exampleRequests } from './example-requests.ts'
import { refusalsOfRoute } from './refusals.ts'
import { sampleErrors } from './sample-errors.ts'

const tags = [
  { name: 'Customers', description: 'The tenants that a partner manages' },
  { name: 'Users', description: 'Active and deleted users of a customer, and their restore' },
  { name: 'Restoring', description: 'What Partner Center lacks: plans, results, mail, holds and purges' },
  { name: 'Notices', description: 'Who is told by mail or webhook, and what could not be delivered' },
  { name: 'Licences', description: 'Products with their seats, and who has one' },
  { name: 'Roles', description: 'Directory roles and their members' },
  { name: 'Contacts', description: 'Contacts with their addresses, live and in the bin' },
  { name: 'Shared mailboxes', description: 'Shared mailboxes with their addresses, live and in the bin' },
  { name: 'Groups', description: 'Groups with their addresses and members, live and in the bin' },
  { name: 'Domains', description: 'The domains that names lie on, and whose they are' },
  { name: 'Audit', description: 'Who did what, and when' },
  { name: 'Service', description: 'The service itself' },
]

const description = `Customer users with Partner Center's contract, and restore plans, results, holds, purges and notices beside it.

Every answer has \`MS-RequestId\` and \`MS-CorrelationId\`, those of the request or new ones, \`MS-CV\` and \`MS-ServerId\`.
An error has a code; what each means, and what to do about it, is is under [/docs/errors](/docs/errors), and
the header \`Link\` of an error leads to its page.`

type Document = ReturnType<OpenAPIHono<ApiEnv>['getOpenAPI31Document']>
type Answers = Readonly<Record<string, unknown>>

/** The OpenAPI document of all routes mounted so far. Each has an example that was really requested and answered. */
export function createDocument(app: OpenAPIHono<ApiEnv>): Document {
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Reprieve',
      version: '1',
      description,
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: '/', description: 'The service that this document comes from' }],
    tags,
  })
  document.components = { ...document.components, examples: errorExamples() }
  const answers: Answers = JSON.parse(readFileSync(new URL('example-answers.json', import.meta.url), 'utf8'))
  for (const example of exampleRequests) addExample(document, example, answers)
  return document
}

/** An example of each error that an operation of the document can answer with. */
function errorExamples() {
  const types = new Set(paths.flat().flatMap(refusalsOfRoute))
  return Object.fromEntries(
    [...types].sort().map((type) => {
      const value = toErrorBody(sampleErrors[type], 'en')
      return [type, { summary: value.description, value }]
    }),
  )
}

function addExample(document: Document, example: ExampleRequest, answers: Answers): void {
  const operation = document.paths?.[example.path]?.[example.method]
  if (operation === undefined) throw new Error(`No route is named ${example.operationId}`)
  const values = { ...example.parameters, ...example.query }
  for (const parameter of operation.parameters ?? []) {
    if ('name' in parameter && parameter.name in values)
      parameter.example = toExample(parameter, values[parameter.name])
  }
  const asked =
    operation.requestBody && 'content' in operation.requestBody ? operation.requestBody : undefined
  const askedJson = asked?.content['application/json']
  if (askedJson) askedJson.example = example.body
  const [answer] = [200, 201, 202].flatMap((status) => operation.responses?.[status] ?? [])
  const answerJson = answer?.content?.['application/json']
  if (answerJson) answerJson.example = answers[example.operationId]
}

/** Query parameters are texts. The example of one that is documented as a number is a number. */
function toExample(
  { schema }: { readonly schema?: object },
  text: string | undefined,
): string | number | undefined {
  const isNumber = schema !== undefined && 'type' in schema && schema.type === 'integer'
  return isNumber ? Number(text) : text
}
