import { type KeyboardEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { isCalled } from '../../domain/search/best-first.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { typing } from '../../ui/entries/typing.ts'
import { useWhenRested } from '../../ui/hooks/use-rested.ts'
import { CloseIcon, SearchIcon } from '../../ui/icons/icons.ts'
import type { PageEntry } from '../pages.ts'
import type { Entry } from './entry.ts'
import { optionId, ResultList } from './result-list.tsx'
import type { OwnEntries } from './use-own-entries.ts'
import { useResults } from './use-results.ts'

interface Props {
  own: OwnEntries
  pages: readonly PageEntry[]
  /** What was typed before this was loaded. */
  typedAhead: string
  onChoose: (entry: Entry) => void
  onClose: () => void
}

// Created once, so that a key press doesn't render them again.
const searchIcon = <SearchIcon fontSize="small" />
const closeIcon = <CloseIcon fontSize="small" />

/** The search field and its results. */
export function SearchField({ own, pages, typedAhead, onChoose, onClose }: Props) {
  const { t } = useTranslation('search')
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState(typedAhead)
  const [first] = useState(typedAhead)
  const [activeId, setActiveId] = useState('')
  /** What was typed when Enter was pressed, until its results are complete. */
  const [entered, setEntered] = useState<string>()
  const isEntered = entered === typed
  const { groups, isSearching, failure } = useResults(own, pages, typed, isEntered)
  const results = groups.flatMap((group) => group.results)
  const position = Math.max(
    0,
    results.findIndex(({ entry }) => entry.id === activeId),
  )
  const active = results[position]?.entry

  const find = useWhenRested(() => {
    if (list.current) list.current.scrollTop = 0
    setTyped(input.current?.value ?? '')
    setActiveId('')
  })
  const chooseActive = () => {
    const value = input.current?.value ?? ''
    if (value === typed && active) return onChoose(active)
    const best = own.find(value)[0]?.entry
    // A tenant called as typed would come first. A second Enter doesn't wait for the server.
    if (best && (isCalled(best, value) || entered === value)) return onChoose(best)
    setTyped(value)
    setActiveId('')
    setEntered(value)
  }
  const chooseFirst = useEffectEvent(() => {
    setEntered(undefined)
    if (active) onChoose(active)
  })
  useEffect(() => {
    if (isEntered && !isSearching) chooseFirst()
  }, [isEntered, isSearching])
  const moveTo = (index: number) => {
    const entry = results[index]?.entry
    if (!entry) return
    setActiveId(entry.id)
    document.getElementById(optionId(id, entry))?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const last = results.length - 1
    const target = {
      ArrowDown: position === last ? 0 : position + 1,
      ArrowUp: position === 0 ? last : position - 1,
      Home: 0,
      End: last,
    }[event.key]
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (event.key === 'Enter') chooseActive()
    else if (target !== undefined) moveTo(target)
    else return
    event.preventDefault()
  }

  const statusText = () => {
    if (isSearching) return t('searching')
    if (failure) return failure
    return results.length > 0 ? t('count', { count: results.length }) : t('none', { typed })
  }
  return (
    <>
      <div className="search-field">
        {searchIcon}
        {/* Uncontrolled, so that a key press is painted without its results. */}
        <input
          ref={input}
          defaultValue={first}
          role="combobox"
          aria-label={t('label')}
          aria-autocomplete="list"
          aria-expanded={results.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={active && optionId(id, active)}
          placeholder={t('label')}
          maxLength={200}
          {...typing.search}
          onKeyDown={onKeyDown}
          onChange={() => {
            setEntered(undefined)
            find()
          }}
        />
        <button type="button" className="icon-button" aria-label={t('close')} onClick={onClose}>
          {closeIcon}
        </button>
      </div>
      <p role="status" className={results.length > 0 && !failure ? 'unseen' : undefined}>
        {statusText()}
      </p>
      <ResultList
        id={id}
        ref={list}
        groups={groups}
        active={active}
        onActive={(entry) => entry.id !== activeId && setActiveId(entry.id)}
        onChoose={onChoose}
        onKeyDown={onKeyDown}
      />
    </>
  )
}
