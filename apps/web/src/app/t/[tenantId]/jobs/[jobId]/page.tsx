import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { JobScreen } from '../../../../../features/jobs/job-screen.tsx'
import { pathIn } from '../../../../../features/shell/path-in.ts'
import { getTranslations } from '../../../../../i18n/get-translations.ts'
import { container } from '../../../../../server/container.ts'
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
  const job = await container().operations.getJob(context, { jobId })
  if (!job.ok) notFound()
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
