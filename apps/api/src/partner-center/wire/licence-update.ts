import { z } from '@hono/zod-openapi'
import { ok, type Result, refuse } from '@reprieve/domain'
import type { TransportError } from '../../transport-error.ts'
import { membersInAnyCase, type WireObject } from './parse-json-object.ts'
import { toPropertyError } from './to-property-error.ts'

const skuId = z.guid().toLowerCase()

/** The members that a client may send. Clients that write each name twice, in two cases, mean the same by both. */
export const LicenseUpdateRequest = z
  .strictObject({
    licensesToAssign: z
      .array(
        z.strictObject({
          skuId,
          excludedPlans: z.array(z.guid().toLowerCase()).max(200).optional().openapi({
            description:
              'Service plans to switch off; without it a new licence has all plans, and one that is held stays as it is',
          }),
        }),
      )
      .max(200)
      .default([]),
    licensesToRemove: z.array(skuId).max(200).default([]),
  })
  .refine(
    ({ licensesToAssign, licensesToRemove }) =>
      !licensesToAssign.some((licence) => licensesToRemove.includes(licence.skuId)),
    { path: ['licensesToRemove'], error: 'has a product that is also to be assigned' },
  )
  .openapi('LicenseUpdateRequest')
export type LicenseUpdateRequest = z.infer<typeof LicenseUpdateRequest>

export const licenseUpdateRequestNames = membersInAnyCase(
  ['licensesToAssign', 'licensesToRemove', 'skuId', 'excludedPlans'],
  { ignored: ['licenseWarnings', 'links'], mayRepeat: true },
)

export const LicenseUpdate = z
  .strictObject({
    licensesToAssign: z.array(
      z.strictObject({ skuId: z.guid(), excludedPlans: z.array(z.guid()).optional() }),
    ),
    licensesToRemove: z.array(z.guid()),
    licenseWarnings: z.array(
      z.strictObject({ code: z.string(), message: z.string(), servicePlans: z.array(z.string()) }),
    ),
    attributes: z.strictObject({ objectType: z.literal('LicenseUpdate') }),
  })
  .openapi('LicenseUpdate')

export function parseLicenseUpdate(body: WireObject): Result<LicenseUpdateRequest, TransportError> {
  const parsed = LicenseUpdateRequest.safeParse(body)
  return parsed.success ? ok(parsed.data) : refuse(toPropertyError(parsed.error))
}

/** The service plans to switch off, by product. If a product occurs twice, the later entry counts. */
export const excludedPlansOf = ({ licensesToAssign }: LicenseUpdateRequest): Record<string, string[]> =>
  Object.fromEntries(
    licensesToAssign.flatMap(({ skuId, excludedPlans }) => (excludedPlans ? [[skuId, excludedPlans]] : [])),
  )

/** What was done. It has no warnings, because a change is made completely or not at all. */
export const toLicenseUpdate = ({
  licensesToAssign,
  licensesToRemove,
}: LicenseUpdateRequest): z.infer<typeof LicenseUpdate> => ({
  licensesToAssign: licensesToAssign.map(({ skuId, excludedPlans }) => ({
    skuId,
    ...(excludedPlans !== undefined && excludedPlans.length > 0 && { excludedPlans }),
  })),
  licensesToRemove,
  licenseWarnings: [],
  attributes: { objectType: 'LicenseUpdate' },
})
