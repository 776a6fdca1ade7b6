import { ok } from '@reprieve/domain'
import { z } from 'zod'
import { type Page, PageRequest, toPage, toReading } from '../page.ts'
import { defineQuery } from '../run/define-query.ts'
import { type Customer, readCustomers } from '../steps/load/read-customers.ts'
import { matchesText, TextFilter } from '../steps/load/text-filter.ts'

export const SearchCustomersInput = z.strictObject({
  /** On the display name. */
  name: TextFilter.optional(),
  /** On the default and the initial domain, one of which is enough. */
  domain: TextFilter.optional(),
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
    const { name, domain } = input
    const isWanted = ({ displayName, defaultDomain, initialDomain }: Customer): boolean =>
      (name === undefined || matchesText(name, displayName)) &&
      (domain === undefined || matchesText(domain, defaultDomain, initialDomain))
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
