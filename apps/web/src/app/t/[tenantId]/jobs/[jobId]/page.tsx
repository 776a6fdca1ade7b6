import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { ImportJobScreen } from '../../../../../features/import/import-job-screen.tsx'
import { JobScreen } from '../../../../../features/jobs/job-screen.tsx'
import { pathIn } from '../../../../../features/shell/path-in.ts'
import { getTranslations } from '../../../../../i18n/get-translations.ts'
import { container } from '../../../../../server/container.ts'
import { toCountedImport } from '../../../../../server/import/to-import-shown.ts'
import { toJobShown } from '../../../../../server/jobs/to-job-shown.ts'
import { place } from '../../../../../server/place.ts'
import { visitor } from '../../../../../server/session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('web.jobs'))('title') }
}

interface JobPageProps {
  readonly params: Promise<{ readonly tenantId: string; readonly jobId: string }>
}

export default async function JobPage({ params }: JobPageProps) {
  const { tenantId, jobId } = await params
  const [{ context }, { permissions }] = await Promise.all([visitor(tenantId), place(tenantId)])
  if (!permissions.includes('deletedUsers.read')) redirect(pathIn(tenantId))
  const { operations } = container()
  const job = await operations.getJob(context, { jobId })
  if (!job.ok) {
    const found = await operations.getImport(context, { jobId })
    if (!found.ok) notFound()
    return (
      <ImportJobScreen
        canStop={permissions.includes('users.write')}
        first={toCountedImport(found.value)}
        key={jobId}
        tenantId={tenantId}
      />
    )
  }
  return (
    <JobScreen
      canRestore={permissions.includes('users.restore')}
      canUndo={permissions.includes('users.delete')}
      first={toJobShown(job.value)}
      key={jobId}
      tenantId={tenantId}
    />
  )
}
