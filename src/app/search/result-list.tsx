import type { KeyboardEvent, Ref } from 'react'
import type { Found, Mark } from '../../domain/search/find.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import type { Entry, ResultGroup } from './entry.ts'

interface Props {
  /** A prefix for the ids of the results' elements. */
  id: string
  ref: Ref<HTMLDivElement>
  groups: readonly ResultGroup[]
  /** The result that Enter chooses. */
  active: Entry | undefined
  onActive: (entry: Entry) => void
  onChoose: (entry: Entry) => void
  onKeyDown: (event: KeyboardEvent) => void
}

/** The id of a result's element. */
export const optionId = (id: string, entry: Entry) => `${id}-${entry.id.replace(/\W+/g, '-')}`

/**
 * The results by group, as the list box of the search field. The focus stays in the field, but keys
 * also work after a click between the results.
 */
export function ResultList({ id, ref, groups, active, onActive, onChoose, onKeyDown }: Props) {
  const { t } = useTranslation('search')
  // Keyboard selection is handled by the list, so the results only need mouse handlers.
  const mouse = (entry: Entry) => ({
    onMouseMove: () => onActive(entry),
    onClick: () => onChoose(entry),
  })
  return (
    <div
      role="listbox"
      tabIndex={-1}
      id={`${id}-list`}
      ref={ref}
      className="search-results"
      aria-label={t('title')}
      onKeyDown={onKeyDown}
    >
      {groups.map(({ group, results }) => (
        <fieldset key={group}>
          <legend>{t(`groups.${group}`)}</legend>
          {results.map(({ entry, marks, other }) => (
            <div
              key={entry.id}
              id={optionId(id, entry)}
              role="option"
              tabIndex={-1}
              aria-selected={entry === active}
              {...mouse(entry)}
            >
              <div>
                {marked(entry.label, marks)}
                {other && <small>{marked(other.text, other.marks)}</small>}
              </div>
              {entry.detail && <small>{entry.detail}</small>}
            </div>
          ))}
        </fieldset>
      ))}
    </div>
  )
}

/** A text with the matching parts marked. */
function marked(text: string, marks: Found<Entry>['marks']) {
  const end = (mark: Mark | undefined) => mark?.[1] ?? 0
  return [
    ...marks.flatMap((mark, index) => [
      text.slice(end(marks[index - 1]), mark[0]),
      <mark key={mark[0]}>{text.slice(...mark)}</mark>,
    ]),
    text.slice(end(marks.at(-1))),
  ]
}
