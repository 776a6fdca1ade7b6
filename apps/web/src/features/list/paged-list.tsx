import type { ListedRow } from './list-column.ts'
import { ListGrid, type ListGridProps } from './list-grid.tsx'
import { type ListedQuery, ListState, type ListTexts } from './list-state.tsx'

interface PagedQuery extends ListedQuery {
  readonly hasNextPage: boolean
  readonly isFetchingNextPage: boolean
  readonly isPlaceholderData: boolean
  readonly fetchNextPage: () => unknown
}

interface PagedListProps<Row extends ListedRow>
  extends Omit<ListGridProps<Row>, 'hasMore' | 'onMore' | 'stale'> {
  readonly list: PagedQuery
  readonly texts: ListTexts
  /** Whether a search or a filter narrows the list. */
  readonly narrowed?: boolean
  readonly onClear?: () => void
}

/** A list that is loaded page by page, or a message about its state if it has no rows. */
export const PagedList = <Row extends ListedRow>({
  list,
  texts,
  narrowed = false,
  onClear,
  ...grid
}: PagedListProps<Row>) => (
  <ListState
    list={list}
    narrowed={narrowed}
    onClear={() => onClear?.()}
    rowCount={grid.rows.length}
    texts={texts}
  >
    <ListGrid
      {...grid}
      hasMore={list.hasNextPage}
      onMore={() => void (list.isFetchingNextPage || list.fetchNextPage())}
      stale={list.isPlaceholderData}
    />
  </ListState>
)
