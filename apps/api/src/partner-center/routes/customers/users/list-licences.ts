import { ok } from '@reprieve/domain'
import { toWholeCollection, wholeCollectionOf } from '../../../wire/collection.ts'
import { LicenceGroupParameters, License, parseLicenceGroups, toLicense } from '../../../wire/licence.ts'
import { defineRoute } from '../../define-route.ts'

export const listLicencesRoute = defineRoute({
  of: 'user',
  operationId: 'listUserLicences',
  method: 'get',
  path: '/v1/customers/{customerId}/users/{userId}/licenses',
  tags: ['Licences'],
  summary: 'List the licences of a user, in the order of assignment',
  query: LicenceGroupParameters,
  answers: 200,
  answerText: 'The licences',
  schema: wholeCollectionOf(License),
  handle: async ({ context, userId, url }, { operations }) => {
    const groups = parseLicenceGroups(new URL(url).searchParams)
    if (!groups.ok) return groups
    const licences = await operations.listUserLicences(context, { userId })
    if (!licences.ok) return licences
    const asked = licences.value.filter(({ licenceGroup }) => groups.value.has(licenceGroup))
    return ok(toWholeCollection(asked.map(toLicense)))
  },
})
