import { ok } from '@reprieve/domain'
import { z } from 'zod'
import { type Page, PageRequest, toPage, toReading } from '../page.ts'
import { defineQuery } from '../run/define-query.ts'
import { type Customer, readCustomers } from '../steps/load/read-customers.ts'
import { matchesText, TextFilter } from '../steps/load/text-filter.ts'

export const SearchCustomersInput = z.strictObject({
  /** Filters by display name. */
  name: TextFilter.optional(),
  /** Filters by the default and the initial domain; one of them has to match. */
  domain: TextFilter.optional(),
  page: PageRequest.prefault({}),
})
export type SearchCustomersInput = z.input<typeof SearchCustomersInput>

/**
 * A portion of the customers of the partner that is the context's tenant. An application of the partner may call it
 * too.
 */
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
