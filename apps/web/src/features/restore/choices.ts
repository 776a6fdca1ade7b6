import type { Conflict, Resolution } from '@reprieve/domain'

export type NameResolution = 'newUserPrincipalName' | 'renameHolder' | 'replaceHolder' | 'takeBack'

/** What the person at the panel has decided so far. */
export interface Choices {
  /** Null where the name is free, or nothing has been chosen. */
  readonly name: NameResolution | null
  readonly newName: string
  readonly holderName: string
  /** The contested addresses to take back; the others are dropped. */
  readonly takeBack: ReadonlySet<string>
  readonly withoutRoles: boolean
  readonly convertToCloud: boolean
}

/** What the plan proposes, so that "next" is all there is to do. The holder's new name may be the one proposed for the user. */
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

/** The choices as answers to the conflicts; one that answers none is left out. */
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

/** The name that the choices ask the person to type; null where they ask for none. */
export function typedName({ name, newName, holderName }: Choices): string | null {
  if (name === 'newUserPrincipalName') return newName
  return name === 'renameHolder' ? holderName : null
}

/** What stands against the user name: somebody has it, or its domain is gone. */
export const nameConflictOf = (conflicts: readonly Conflict[]): Conflict | undefined =>
  conflicts.find(({ attribute }) => attribute === 'userPrincipalName')

/** Addresses that somebody else has, or whose domain is gone. */
export const addressConflictsOf = (conflicts: readonly Conflict[]): readonly Conflict[] =>
  conflicts.filter(({ attribute }) => attribute === 'proxyAddresses')

/** How those who hold contested names are called, by id. */
export const holderNamesOf = (conflicts: readonly Conflict[]): ReadonlyMap<string, string> =>
  new Map(conflicts.flatMap(({ holder }) => (holder ? [[holder.id, holder.displayName]] : [])))

/** The ways out of a name conflict, in the order of the screens. */
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
