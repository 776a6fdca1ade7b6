import { toNormalText } from '@reprieve/db'
import { ok } from '@reprieve/domain'
import { z } from 'zod'
import { defineQuery } from '../define-query.ts'
import { type Page, PageRequest, toPage, toReading } from '../page.ts'
import { type Customer, readCustomers } from './read-customers.ts'

const text = z.string().max(256).default('')

export const SearchCustomersInput = z.object({
  /** What the display name begins with. */
  nameStart: text,
  /** What the default or the initial domain begins with. */
  domainStart: text,
  page: PageRequest.prefault({}),
})
export type SearchCustomersInput = z.input<typeof SearchCustomersInput>

/** The customers of the partner that is the context's tenant, in portions; also for an application of the partner. */
export const searchCustomers = defineQuery<Page<Customer>, never>()({
  requires: null,
  openToApplications: true,
  input: SearchCustomersInput,
  *run({ context, input, now }) {
    const reading = toReading(input.page)
    const { place, backwards, limit } = reading
    const [nameStart, domainStart] = [toNormalText(input.nameStart), toNormalText(input.domainStart)]
    const isWanted = ({ displayName, defaultDomain, initialDomain }: Customer): boolean =>
      toNormalText(displayName).startsWith(nameStart) &&
      [defaultDomain, initialDomain].some((domain) => toNormalText(domain).startsWith(domainStart))
    const found = yield* readCustomers({ context, now, key: place?.id, backwards, limit, isWanted })
    return ok(
      toPage(
        found,
        reading,
        (customer) => customer,
        ({ tenantId: id }) => ({ key: id, id }),
      ),
    )
  },
})
