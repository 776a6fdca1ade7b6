import type { Product } from '@reprieve/operations'

/** Whether the licences of a product can be assigned, as Microsoft's contracts say it. */
export const capabilityStatuses = ['Enabled', 'Warning', 'Suspended', 'Deleted'] as const
export type CapabilityStatus = (typeof capabilityStatuses)[number]

/** A retired product's units cannot be assigned to anybody, so all of them are suspended, whatever they were before. */
export function unitsOfProduct({ retired, units }: Product): Product['units'] {
  if (!retired) return units
  return { active: 0, warning: 0, suspended: units.active + units.warning + units.suspended }
}

export function capabilityStatusOf({ retired, units }: Product): CapabilityStatus {
  if (retired) return 'Suspended'
  if (units.active > 0) return 'Enabled'
  if (units.warning > 0) return 'Warning'
  return units.suspended > 0 ? 'Suspended' : 'Deleted'
}
