import type { Grant, Provider } from 'oidc-provider'
import type { NodeExchange } from './node-exchange.ts'

export type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>

/** The question that a person is asked now; null if it is over, or was begun in another browser. */
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

/** The address at which to continue after a sign-in, which replaces an earlier one in the browser. */
export async function signIn(
  provider: Provider,
  { incoming, outgoing }: NodeExchange,
  interaction: Interaction,
  accountId: string,
): Promise<string> {
  // The sign-in ends with the browser's session.
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

/** The address at which to continue after a person has allowed everything that was asked for. */
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

/** The address at which to continue after a person has refused. */
export const refuse = (provider: Provider, { incoming, outgoing }: NodeExchange): Promise<string> =>
  provider.interactionResult(
    incoming,
    outgoing,
    { error: 'access_denied', error_description: 'the person said no' },
    { mergeWithLastSubmission: false },
  )

/** The library's details of a consent prompt. */
interface MissingScopes {
  readonly missingOIDCScope?: readonly string[]
  readonly missingResourceScopes?: Readonly<Record<string, readonly string[]>>
}

async function grantOf(provider: Provider, { grantId, session, params }: Interaction): Promise<Grant> {
  const known = grantId === undefined ? undefined : await provider.Grant.find(grantId)
  if (known !== undefined) return known
  return new provider.Grant({ accountId: session?.accountId, clientId: String(params.client_id) })
}
