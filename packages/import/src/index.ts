export { formatOfName, readSource, type SourceFormat } from './read-source.ts'
export { type SourceItem, type SourceProblem, UnreadableSourceError } from './source-item.ts'
