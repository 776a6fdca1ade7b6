import { redirect } from 'next/navigation'
import { pathIn } from '../../../../features/shell/path-in.ts'

interface SettingsPageProps {
  readonly params: Promise<{ readonly tenantId: string }>
}

/** Redirects to the first section. */
export default async function SettingsPage({ params }: SettingsPageProps): Promise<never> {
  redirect(pathIn((await params).tenantId, '/settings/domains'))
}
