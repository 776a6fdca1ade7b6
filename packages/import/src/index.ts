export { toCsvLine } from './csv/to-csv-line.ts'
export { type ExportFormat, exportFormats, writeExport } from './export/write-export.ts'
export { type CollectedGroup, collectGroups } from './groups/collect-groups.ts'
export { formatOfName, readSource, type SourceFormat } from './read-source.ts'
export { type RestoreListItem, readRestoreList } from './restore-list/read-restore-list.ts'
export {
  type SourceItem,
  type SourcePerson,
  type SourceProblem,
  UnreadableSourceError,
} from './source-item.ts'
