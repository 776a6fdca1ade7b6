import { z } from '@hono/zod-openapi'
import { ok, type Result, refuse } from '@reprieve/domain'
import { formatMessage, type Locale } from '@reprieve/i18n'
import type { TransportError } from '../errors.ts'
import { namesInAnyCase, type WireObject } from './parse-json-object.ts'
import { toPropertyError } from './to-property-error.ts'

const skuId = z.guid().toLowerCase()

/** What a client may send; clients that write each name twice, in two cases, mean the same by both. */
export const LicenseUpdateRequest = z
  .object({
    licensesToAssign: z
      .array(
        z.object({
          skuId,
          excludedPlans: z
            .array(z.string().max(256))
            .max(200)
            .optional()
            .openapi({ description: 'Accepted, and assigned all the same; the answer has a warning' }),
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

export const licenseUpdateRequestNames = namesInAnyCase([
  'licensesToAssign',
  'licensesToRemove',
  'skuId',
  'excludedPlans',
])

export const LicenseUpdate = z
  .strictObject({
    licensesToAssign: z.array(z.strictObject({ skuId: z.guid() })),
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

/** What was done, and that excluded plans were not. */
export function toLicenseUpdate(
  { licensesToAssign, licensesToRemove }: LicenseUpdateRequest,
  locale: Locale,
): z.infer<typeof LicenseUpdate> {
  const excluded = licensesToAssign.flatMap(({ excludedPlans = [] }) => excludedPlans)
  const warning = {
    code: 'ExcludedPlansIgnored',
    message: formatMessage(locale, 'api.ExcludedPlansIgnored'),
    servicePlans: excluded,
  }
  return {
    licensesToAssign: licensesToAssign.map((licence) => ({ skuId: licence.skuId })),
    licensesToRemove,
    licenseWarnings: excluded.length > 0 ? [warning] : [],
    attributes: { objectType: 'LicenseUpdate' },
  }
}
