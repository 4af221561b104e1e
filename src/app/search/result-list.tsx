import type { KeyboardEvent, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { Found, Mark } from '../../domain/search/find.ts'
import type { Entry, ResultGroup } from './entry.ts'

interface Props {
  /** Names the search on the page. */
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
 * The results of the search by groups: the list box of the field above. The field has the focus;
 * keys work the same after a click between the results.
 */
export function ResultList({ id, ref, groups, active, onActive, onChoose, onKeyDown }: Props) {
  const { t } = useTranslation('search')
  // The keys are those of the list.
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
              <small>{entry.detail}</small>
            </div>
          ))}
        </fieldset>
      ))}
    </div>
  )
}

/** A text with the parts that match marked. */
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
