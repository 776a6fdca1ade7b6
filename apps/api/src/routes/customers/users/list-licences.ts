import { createRoute } from '@hono/zod-openapi'
import { ok } from '@reprieve/domain'
import { License, toLicense } from '../../../wire/licence.ts'
import { parseLicenceGroups } from '../../../wire/parse-licence-groups.ts'
import { toWholeCollection, wholeCollectionOf } from '../../../wire/whole-collection.ts'
import { documentedErrors } from '../../documented-errors.ts'
import type { UserRoute } from '../../route.ts'
import { CommonHeaders, LicenceGroupParameters, UserParameters } from './parameters.ts'

export const listLicencesRoute: UserRoute = {
  of: 'user',
  definition: createRoute({
    operationId: 'listUserLicences',
    method: 'get',
    path: '/v1/customers/{customerId}/users/{userId}/licenses',
    tags: ['Licences'],
    summary: 'List the licences of a user, in the order of assignment',
    security: [{ bearer: [] }],
    request: { params: UserParameters, query: LicenceGroupParameters, headers: CommonHeaders },
    responses: {
      200: {
        description: 'The licences',
        content: { 'application/json': { schema: wholeCollectionOf(License) } },
      },
      ...documentedErrors(),
    },
  }),
  handle: async ({ context, userId, url }, { operations }) => {
    const groups = parseLicenceGroups(new URL(url).searchParams)
    if (!groups.ok) return groups
    const licences = await operations.listUserLicences(context, { userId })
    if (!licences.ok) return licences
    const asked = licences.value.filter(({ licenceGroup }) => groups.value.has(licenceGroup))
    return ok(toWholeCollection(asked.map(toLicense)))
  },
}
