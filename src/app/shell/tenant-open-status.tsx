import Box from '@mui/material/Box'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDay } from '../../forms/today/use-day.ts'
import { loadTexts } from '../../i18n/texts.ts'
import { lazyPart } from '../../ui/lazy-part.ts'
import { OpenNow } from '../../ui/open-now-status.tsx'
import { Placeholder } from '../../ui/placeholder.tsx'

const Today = lazyPart(
  async () => {
    const [{ Today: loaded }] = await Promise.all([
      import('../../forms/today/today.tsx'),
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
  if (!day?.schedule || !day.prepared.offsetAt) return null
  return (
    <>
      <Box
        component="button"
        type="button"
        popoverTarget={id}
        title={t('shell.today')}
        onClick={(event: React.MouseEvent<HTMLButtonElement>) => {
          const { left, right } = event.currentTarget.getBoundingClientRect()
          const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl'
          const start = isRightToLeft ? window.innerWidth - right : left
          popover.current?.style.setProperty('--start', `${start}px`)
        }}
        sx={button}
      >
        <OpenNow isBrief schedule={day.prepared} zone={day.zone} />
      </Box>
      <Box
        ref={popover}
        id={id}
        popover="auto"
        onToggle={(event: React.ToggleEvent) => setOpen(event.newState === 'open')}
        onClick={(event: React.MouseEvent) => {
          const isLink = event.target instanceof Element && event.target.closest('a')
          if (isLink) popover.current?.hidePopover()
        }}
        sx={panel}
      >
        {isOpen && <Today />}
      </Box>
    </>
  )
}

const button = {
  flex: 'none',
  // With large text on a phone, leave room for the tenant's name. The overview shows this too.
  '@media (max-width: 16rem)': { display: 'none' },
  padding: 0,
  border: 0,
  borderRadius: 3,
  font: 'inherit',
  color: 'inherit',
  backgroundColor: 'transparent',
  cursor: 'pointer',
  '&:hover': { backgroundColor: 'action.hover' },
}
const panel = {
  position: 'fixed',
  inset: 'auto',
  insetBlockStart: 52,
  insetInlineStart: 'max(8px, min(var(--start, 8px), 100vw - 656px))',
  inlineSize: 'min(640px, 100vw - 16px)',
  maxBlockSize: 'calc(100dvh - 68px)',
  margin: 0,
  padding: '16px 20px 20px',
  overflowY: 'auto',
  border: '1px solid',
  borderColor: 'divider',
  borderRadius: 2,
  color: 'text.primary',
  backgroundColor: 'background.paper',
  boxShadow: '0 12px 40px rgb(0 0 0 / 0.25)',
}
