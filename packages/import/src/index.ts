export { toCsvLine } from './csv/to-csv-line.ts'
export { type ExportFormat, exportFormats, writeExport } from './export/write-export.ts'
export { type CollectedGroup, collectGroups } from './groups/collect-groups.ts'
export { formatOfName, readSource, type SourceFormat, sourceFormats } from './read-source.ts'
export { type RestoreListItem, readRestoreList } from './restore-list/read-restore-list.ts'
export { resultColumns, toResultCells } from './result-row.ts'
export type { PlannedBelongingRow } from './review/plan-belongings.ts'
export type { PlannedDeletedRow } from './review/plan-deleted.ts'
export { isGroupToDo, type PlannedGroupRow } from './review/plan-groups.ts'
export { type ReviewedItem, reviewSource, type SourceReview } from './review/review-source.ts'
export {
  type SourceDeletedPerson,
  type SourceItem,
  type SourcePerson,
  type SourceProblem,
  UnreadableSourceError,
} from './source-item.ts'
