import { useId, useRef, useState } from 'react'
import { useDay } from '../../../forms/today/use-day.ts'
import { loadTexts } from '../../../i18n/texts.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { useEventListener } from '../../../ui/hooks/use-event-listener.ts'
import { lazyPart } from '../../../ui/lazy/lazy-part.ts'
import { OpenNow } from '../../../ui/open-now-status.tsx'
import { Placeholder } from '../../../ui/placeholder.tsx'
import './tenant-open-status.css'

const Today = lazyPart(
  async () => {
    const [{ Today: loaded }] = await Promise.all([
      import('../../../forms/today/today.tsx'),
      loadTexts('overview'),
    ])
    return loaded
  },
  () => <Placeholder height={188} />,
)

/**
 * Whether the tenant is open now, by the saved schedule; a press shows today's timeline. Empty
 * until the holidays are loaded.
 */
export function TenantOpenStatus() {
  const { t } = useTranslation()
  const id = useId()
  const popover = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)
  const day = useDay()
  useEventListener(window, 'click', ({ target }) => {
    const link = target instanceof Element && target.closest('a')
    if (link && popover.current?.contains(link)) popover.current.hidePopover()
  })
  if (!day?.schedule || !day.prepared.offsetAt) return null
  return (
    <>
      <button
        type="button"
        className="tenant-open-status"
        popoverTarget={id}
        title={t('shell.today')}
        onClick={(event) => {
          const { left, right } = event.currentTarget.getBoundingClientRect()
          const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl'
          const start = isRightToLeft ? window.innerWidth - right : left
          popover.current?.style.setProperty('--start', `${start}px`)
        }}
      >
        <OpenNow isBrief schedule={day.prepared} zone={day.zone} />
      </button>
      <div
        ref={popover}
        id={id}
        popover="auto"
        onToggle={(event) => setOpen(event.newState === 'open')}
        className="tenant-open-status-today"
      >
        {isOpen && <Today />}
      </div>
    </>
  )
}
