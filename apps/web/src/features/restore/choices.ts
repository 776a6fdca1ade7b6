import type { Conflict, Resolution } from '@reprieve/domain'

export type NameResolution = 'newUserPrincipalName' | 'renameHolder' | 'replaceHolder' | 'takeBack'

/** The decisions of the person at the panel so far. */
export interface Choices {
  /** Null if the name is free, or if nothing has been chosen. */
  readonly name: NameResolution | null
  readonly newName: string
  readonly holderName: string
  /** The contested addresses to take back; the others are dropped. */
  readonly takeBack: ReadonlySet<string>
  readonly withoutRoles: boolean
  readonly convertToCloud: boolean
}

/**
 * The choices that the plan proposes, with which the person can continue at once. The holder's new name may be the one
 * proposed for the user.
 */
export function proposedChoices(conflicts: readonly Conflict[]): Choices {
  const name = nameConflictOf(conflicts)
  const proposedName =
    name?.proposed?.resolve === 'newUserPrincipalName' ? name.proposed.userPrincipalName : ''
  return {
    name: nameResolutions.find((resolution) => resolution === name?.proposed?.resolve) ?? null,
    newName: proposedName,
    holderName: proposedName,
    takeBack: new Set(),
    withoutRoles: conflicts.some(({ proposed }) => proposed?.resolve === 'withoutRoles'),
    convertToCloud: false,
  }
}

/** The choices as answers to the conflicts. A choice that answers none is left out. */
export function toResolutions(choices: Choices, conflicts: readonly Conflict[]): readonly Resolution[] {
  const name = nameConflictOf(conflicts)
  const offers = (resolution: Resolution['resolve']) =>
    conflicts.some(({ resolutions }) => resolutions.includes(resolution))
  return [
    ...(name && choices.name ? [toNameResolution(choices, choices.name, name.value)] : []),
    ...addressConflictsOf(conflicts)
      .filter(({ value }) => choices.takeBack.has(value))
      .map(({ value }): Resolution => ({ resolve: 'takeBack', value })),
    ...(choices.withoutRoles && offers('withoutRoles') ? [{ resolve: 'withoutRoles' } as const] : []),
    ...(choices.convertToCloud && offers('convertToCloud') ? [{ resolve: 'convertToCloud' } as const] : []),
  ]
}

/** The name that the choices require the person to type; null if they require none. */
export function typedName({ name, newName, holderName }: Choices): string | null {
  if (name === 'newUserPrincipalName') return newName
  return name === 'renameHolder' ? holderName : null
}

/** The conflict over the user name: somebody has it, or its domain is gone. */
export const nameConflictOf = (conflicts: readonly Conflict[]): Conflict | undefined =>
  conflicts.find(({ attribute }) => attribute === 'userPrincipalName')

/** The conflicts over addresses: somebody else has them, or their domain is gone. */
export const addressConflictsOf = (conflicts: readonly Conflict[]): readonly Conflict[] =>
  conflicts.filter(({ attribute }) => attribute === 'proxyAddresses')

/** The display names of the holders of contested names, by id. */
export const holderNamesOf = (conflicts: readonly Conflict[]): ReadonlyMap<string, string> =>
  new Map(conflicts.flatMap(({ holder }) => (holder ? [[holder.id, holder.displayName]] : [])))

/** The answers to a name conflict, in the order of the screens. */
export const nameResolutions = ['newUserPrincipalName', 'renameHolder', 'replaceHolder', 'takeBack'] as const

function toNameResolution(choices: Choices, resolve: NameResolution, value: string): Resolution {
  switch (resolve) {
    case 'newUserPrincipalName':
      return { resolve, userPrincipalName: choices.newName }
    case 'renameHolder':
      return { resolve, value, userPrincipalName: choices.holderName }
    case 'replaceHolder':
    case 'takeBack':
      return { resolve, value }
  }
}
