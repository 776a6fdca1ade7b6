import { container } from './container.ts'

/** What the sign-in page says about the installation; null if all is well. */
export async function warningOfInstallation(): Promise<'demo' | 'noOrganisation' | null> {
  const { operations, config } = container()
  const { hasOrganisation, demoSignIns } = await operations.describeInstallation()
  if (!hasOrganisation) return 'noOrganisation'
  return config.isProduction && demoSignIns.length > 0 ? 'demo' : null
}
