import type { ServicePlan } from '../schema/licences.ts'
import type { SeedSink } from './sink.ts'

const plan = (id: string, displayName: string, serviceName: string): ServicePlan => ({
  id: `7c1d0f52-0000-4000-8000-${id}`,
  displayName,
  serviceName,
})

const mail = plan('000000000001', 'Mail', 'MAIL')
const files = plan('000000000002', 'Files', 'FILES')
const meetings = plan('000000000003', 'Meetings', 'MEETINGS')
const archive = plan('000000000004', 'Archive', 'ARCHIVE')

/** The products, keyed by their part in the scenarios. */
export const products = {
  /** A product with free seats. */
  standard: {
    skuId: '84a661c4-e949-4bd2-a560-ed7766fcaf2b',
    name: 'Suite Standard',
    skuPartNumber: 'SUITE_STANDARD',
    licenseGroupId: 'group1',
    servicePlans: [mail, files],
    retired: false,
  },
  /** A product whose seats are all taken. */
  premium: {
    skuId: 'b05e124f-c7cc-45a0-a6aa-8cf78c946968',
    name: 'Suite Premium',
    skuPartNumber: 'SUITE_PREMIUM',
    licenseGroupId: 'group1',
    servicePlans: [mail, files, meetings],
    retired: false,
  },
  /** A product that is no longer assigned to anybody. */
  classic: {
    skuId: '18181a46-0d4e-45cd-891e-60aabd171b4e',
    name: 'Suite Classic',
    skuPartNumber: 'SUITE_CLASSIC',
    licenseGroupId: 'group1',
    servicePlans: [mail],
    retired: true,
  },
  archive: {
    skuId: '2b9c8e7c-319c-43a2-a2a0-48c5c6161de7',
    name: 'Mail Archive',
    skuPartNumber: 'MAIL_ARCHIVE',
    licenseGroupId: 'group2',
    servicePlans: [archive],
    retired: false,
  },
} as const

export function addProducts(sink: SeedSink): void {
  for (const product of Object.values(products)) sink.insert('products', { ...product, targetType: 'User' })
}
