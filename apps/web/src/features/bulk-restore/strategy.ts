import type { RestoreStrategy } from '@reprieve/domain'

/** The strategy for everything that no row decides itself (R37). */
export type Strategy = Pick<RestoreStrategy, 'names' | 'addresses' | 'licences' | 'roles'>

export const firstStrategy: Strategy = {
  names: 'fail',
  addresses: 'drop',
  licences: 'best-effort',
  roles: 'fail',
}

/** The choices of the strategy, in the order of the screen. */
export const strategyChoices = {
  names: ['fail', 'proposed'],
  addresses: ['drop', 'fail'],
  licences: ['best-effort', 'required'],
  roles: ['fail', 'without'],
} as const satisfies { readonly [Choice in keyof Strategy]: readonly Strategy[Choice][] }
