import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { JobsScreen } from '../../../../features/jobs/jobs-screen.tsx'
import { pathIn } from '../../../../features/shell/path-in.ts'
import { getTranslations } from '../../../../i18n/get-translations.ts'
import { listJobsShown } from '../../../../server/jobs/list-jobs-shown.ts'
import { place } from '../../../../server/place.ts'
import { visitor } from '../../../../server/session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('web.jobs'))('title') }
}

interface JobsPageProps {
  readonly params: Promise<{ readonly tenantId: string }>
}

export default async function JobsPage({ params }: JobsPageProps) {
  const { tenantId } = await params
  const [{ context }, { permissions }] = await Promise.all([visitor(tenantId), place(tenantId)])
  if (!permissions.includes('deletedUsers.read')) redirect(pathIn(tenantId))
  const first = await listJobsShown(context, null)
  return (
    <JobsScreen
      canRestore={permissions.includes('users.restore')}
      firstPage={first.ok ? first.value : null}
      key={tenantId}
      renderedAt={Date.now()}
      tenantId={tenantId}
    />
  )
}
