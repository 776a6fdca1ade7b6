export { toCsvLine } from './csv/to-csv-line.ts'
export { formatOfName, readSource, type SourceFormat } from './read-source.ts'
export { type RestoreListItem, readRestoreList } from './restore-list/read-restore-list.ts'
export { type SourceItem, type SourceProblem, UnreadableSourceError } from './source-item.ts'
