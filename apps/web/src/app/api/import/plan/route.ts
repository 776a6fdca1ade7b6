import { answer, answerImport } from '../../../../server/import/answer-import.ts'
import { reviewFile } from '../../../../server/import/review-file.ts'
import { toPlan } from '../../../../server/import/to-plan.ts'

/** Answers with what an import of the file would do. It changes nothing. */
export const POST = answerImport(async ({ context, locale, file }) =>
  answer({ plan: toPlan(await reviewFile(context, file), locale) }),
)
