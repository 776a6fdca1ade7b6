import { grants, type RefreshGrant, type WayIn } from './client-shown.ts'

/** A new application as its form holds it. */
export interface ClientDraft {
  readonly name: string
  readonly isPublic: boolean
  readonly ways: readonly WayIn[]
  readonly refresh: RefreshGrant | null
  /** One address a line. */
  readonly redirectUris: string
}

export const emptyClient: ClientDraft = {
  name: '',
  isPublic: false,
  ways: [],
  refresh: null,
  redirectUris: '',
}

/** The ways that the draft's kind of application can use: without a secret, it cannot act by itself. */
export const waysOf = ({ ways, isPublic }: Pick<ClientDraft, 'ways' | 'isPublic'>): readonly WayIn[] =>
  grants.filter((way) => ways.includes(way) && !(isPublic && way === 'client_credentials'))

/**
 * How the draft's kind of application goes on without the person who has allowed it; null if it does not. Each use of a
 * refresh token consumes it where there is no secret, and an application that acts by itself needs none.
 */
export function refreshOf(draft: Pick<ClientDraft, 'ways' | 'isPublic' | 'refresh'>): RefreshGrant | null {
  if (draft.refresh === null || !needsPeople(draft)) return null
  return draft.isPublic ? 'rotating_refresh_token' : draft.refresh
}

/** Whether people sign in with it. */
export const needsPeople = (draft: Pick<ClientDraft, 'ways' | 'isPublic'>): boolean =>
  waysOf(draft).some((way) => way !== 'client_credentials')

/** The application to register; null as long as something is missing. */
export function toClient(draft: ClientDraft) {
  const { name } = draft
  const [ways, refresh] = [waysOf(draft), refreshOf(draft)]
  const goesBack = ways.includes('authorization_code')
  const redirectUris = goesBack ? linesOf(draft.redirectUris) : []
  if (name.trim() === '' || ways.length === 0 || (goesBack && redirectUris.length === 0)) return null
  return { name, redirectUris, grants: refresh === null ? [...ways] : [...ways, refresh] }
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
