import type { Grant, Provider } from 'oidc-provider'
import type { NodeExchange } from './node-exchange.ts'

export type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>

/** What a person is asked at the moment; null if that is over, or was begun in another browser. */
export async function findInteraction(
  provider: Provider,
  { incoming, outgoing }: NodeExchange,
  uid: string,
): Promise<Interaction | null> {
  try {
    const interaction = await provider.interactionDetails(incoming, outgoing)
    return interaction.uid === uid ? interaction : null
  } catch (error) {
    if (error instanceof Error && error.name === 'SessionNotFound') return null
    throw error
  }
}

/** Where to go on after somebody has signed in, in the place of whoever was signed in before. */
export async function signIn(
  provider: Provider,
  { incoming, outgoing }: NodeExchange,
  interaction: Interaction,
  accountId: string,
): Promise<string> {
  // Forgotten with the browser's window.
  const login = { accountId, amr: ['pwd'], remember: false }
  const returnTo = await provider.interactionResult(incoming, outgoing, { login })
  const { session } = interaction
  if (session?.accountId !== undefined && session.accountId !== accountId) {
    const before = await provider.Session.findByUid(session.uid)
    delete before?.accountId
    delete before?.authorizations
    await before?.persist()
  }
  return returnTo
}

/** Where to go on after a person has allowed all that was asked for. */
export async function allow(
  provider: Provider,
  { incoming, outgoing }: NodeExchange,
  interaction: Interaction,
): Promise<string> {
  const grant = await grantOf(provider, interaction)
  const { missingOIDCScope, missingResourceScopes } = interaction.prompt.details as MissingScopes
  if (missingOIDCScope !== undefined) grant.addOIDCScope(missingOIDCScope.join(' '))
  for (const [resource, scopes] of Object.entries(missingResourceScopes ?? {})) {
    grant.addResourceScope(resource, scopes.join(' '))
  }
  const consent = { grantId: await grant.save() }
  return provider.interactionResult(incoming, outgoing, { consent })
}

/** Where to go on after a person has said no. */
export const refuse = (provider: Provider, { incoming, outgoing }: NodeExchange): Promise<string> =>
  provider.interactionResult(
    incoming,
    outgoing,
    { error: 'access_denied', error_description: 'the person said no' },
    { mergeWithLastSubmission: false },
  )

/** What the library says of a prompt for consent. */
interface MissingScopes {
  readonly missingOIDCScope?: readonly string[]
  readonly missingResourceScopes?: Readonly<Record<string, readonly string[]>>
}

async function grantOf(provider: Provider, { grantId, session, params }: Interaction): Promise<Grant> {
  const known = grantId === undefined ? undefined : await provider.Grant.find(grantId)
  if (known !== undefined) return known
  return new provider.Grant({ accountId: session?.accountId, clientId: String(params.client_id) })
}
