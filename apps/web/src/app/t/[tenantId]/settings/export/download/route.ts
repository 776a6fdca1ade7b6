import { exportDirectory } from '../../../../../../server/export-directory.ts'
import { visitor } from '../../../../../../server/session.ts'

interface DownloadParameters {
  readonly params: Promise<{ readonly tenantId: string }>
}

/** Answers with the directory of the tenant as a file in the format that the address names. */
export async function GET(request: Request, { params }: DownloadParameters): Promise<Response> {
  const { context } = await visitor((await params).tenantId)
  return exportDirectory(context, new URL(request.url).searchParams.get('format'))
}
