import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { BulkRestoreScreen } from '../../../../../features/bulk-restore/bulk-restore-screen.tsx'
import { pathIn } from '../../../../../features/shell/path-in.ts'
import { getTranslations } from '../../../../../i18n/get-translations.ts'
import { container } from '../../../../../server/container.ts'
import { place } from '../../../../../server/place.ts'
import { visitor } from '../../../../../server/session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('web.bulkRestore'))('place') }
}

interface BulkRestorePageProps {
  readonly params: Promise<{ readonly tenantId: string }>
}

export default async function BulkRestorePage({ params }: BulkRestorePageProps) {
  const { tenantId } = await params
  const [{ context }, { permissions }] = await Promise.all([visitor(tenantId), place(tenantId)])
  if (!permissions.includes('users.restore')) redirect(pathIn(tenantId))
  const tenant = await container().operations.getTenant(context, {})
  if (!tenant.ok) redirect(pathIn(tenantId))
  return <BulkRestoreScreen key={tenantId} tenant={tenant.value} />
}
