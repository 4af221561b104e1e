import { useEffect, useMemo, useRef, useState } from 'react'
import { useFormState } from 'react-hook-form'
import { Link } from 'react-router'
import type { TenantEdits } from '../../contract/tenant.ts'
import { useChangedPaths } from '../../forms/document/changed.ts'
import { isWithin, useDocumentForm } from '../../forms/document/form-spec.ts'
import { faultsIn } from '../../forms/validation/validation.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { paths, type SettingsSection } from '../../paths.ts'
import { useEventListener } from '../../ui/hooks/use-event-listener.ts'
import { groupsOf, type SectionGroup } from './section-groups.ts'
import { sections } from './settings-form-spec.ts'
import './section-navigation.css'

/** Links to the groups of sections. Marks the one in view, and those with edits or errors. */
export function SectionNavigation({ current }: { current: SettingsSection }) {
  const { t } = useTranslation('settings')
  const marks = useMarks()
  const { snapshot } = useDocumentForm<TenantEdits>()
  const groups = useMemo(() => groupsOf(snapshot.raw), [snapshot.raw])
  const seen = useGroupInView(groups)
  const inView = seen ?? groups.find((group) => group.paths.includes(current))?.key
  const frame = useRef<HTMLElement>(null)
  // On a phone the links are a strip that scrolls. Show the current one in its middle.
  useEffect(() => {
    const link = inView && frame.current?.querySelector<HTMLElement>('[aria-current]')
    if (!frame.current || !link) return
    const room = frame.current.clientWidth - link.offsetWidth
    frame.current.scrollTo({ left: link.offsetLeft - room / 2 })
  }, [inView])
  return (
    <nav ref={frame} aria-label={t('sectionsLabel')} className="section-navigation not-printed">
      {groups.map(({ key, paths: [first = current, ...others] }) => {
        const found = [first, ...others].map((path) => marks[path])
        const mark = found.find((one) => one === 'atFault') ?? found.find(Boolean)
        return (
          <Link
            key={key}
            to={paths.settingsSection(first)}
            aria-current={key === inView ? 'location' : undefined}
          >
            {t(`groups.${key}`)}
            {mark && (
              <span
                role="img"
                aria-label={t(mark)}
                title={t(mark)}
                className="section-navigation-mark"
                data-mark={mark}
              />
            )}
          </Link>
        )
      })}
    </nav>
  )
}

/** How far down the window the top of a group must be to count as current, as a fraction. */
const READING_LINE = 0.3

/** The current group after scrolling; null before. */
function useGroupInView(groups: readonly SectionGroup[]) {
  const [key, setKey] = useState<SectionGroup['key'] | null>(null)
  useEventListener(document, 'scroll', () => {
    const { scrollHeight, clientHeight, scrollTop } = document.documentElement
    const isAtEnd = scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 2
    const line = isAtEnd ? clientHeight : clientHeight * READING_LINE
    const top = (id: string) => document.getElementById(id)?.getBoundingClientRect().top ?? Infinity
    setKey((groups.findLast((group) => top(group.key) <= line) ?? groups[0])?.key ?? null)
  })
  return key
}

type Mark = 'changed' | 'atFault'

function useMarks(): Partial<Record<SettingsSection, Mark>> {
  const { form } = useDocumentForm<TenantEdits>()
  const { errors } = useFormState({ control: form.control })
  const changed = useChangedPaths()
  const faults = faultsIn(errors)
  const marks: Partial<Record<SettingsSection, Mark>> = {}
  for (const { path, fields } of sections) {
    const has = (names: readonly string[]) =>
      names.some((name) => fields.some((field) => isWithin(name, field)))
    if (has(faults)) marks[path] = 'atFault'
    else if (has(changed)) marks[path] = 'changed'
  }
  return marks
}
