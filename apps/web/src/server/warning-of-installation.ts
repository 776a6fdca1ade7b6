import { container } from './container.ts'

/** What the sign-in page tells of the installation; null where it is in order. */
export async function warningOfInstallation(): Promise<'demo' | 'noOrganisation' | null> {
  const { operations, config } = container()
  const { hasOrganisation, demoSignIns } = await operations.describeInstallation()
  if (!hasOrganisation) return 'noOrganisation'
  return config.isProduction && demoSignIns.length > 0 ? 'demo' : null
}
