import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { memo, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { CustomHeaders } from '../../contract/custom-headers.ts'
import { type Call, inviteOf } from '../../domain/sip/invite.ts'
import { useDocumentForm } from '../../forms/document/form-spec.ts'
import { useRested } from '../../ui/hooks/use-rested.ts'
import { segments } from '../../ui/styles/segments.ts'

/** A preview of a call's INVITE. Each line is marked with the row that it comes from. */
export function Preview() {
  const { t } = useTranslation('custom-headers')
  const [call, setCall] = useState<Call>('TRUNK')
  return (
    <Box component="section" className="above-save-bar" aria-labelledby="preview" sx={beside}>
      <Typography variant="h2" id="preview">
        {t('preview.title')}
      </Typography>
      <Box role="group" aria-label={t('preview.call')} sx={calls}>
        {CALLS.map((kind) => (
          <button
            key={kind}
            type="button"
            aria-pressed={kind === call}
            onClick={() => setCall(kind)}
          >
            {t(`preview.${kind}`)}
          </button>
        ))}
      </Box>
      <Box component="ol" dir="ltr" translate="no" sx={message}>
        <CurrentLines call={call} />
      </Box>
      <Typography variant="body2" color="textSecondary">
        {t('preview.help')}
      </Typography>
    </Box>
  )
}

function CurrentLines({ call }: { call: Call }) {
  const { form } = useDocumentForm<CustomHeaders>()
  const [add, relay] = useRested(useWatch({ control: form.control, name: ['add', 'relay'] }))
  return <Lines add={add} relay={relay} call={call} />
}

const Lines = memo(function Lines({ add, relay, call }: CustomHeaders & { call: Call }) {
  const { t } = useTranslation('custom-headers')
  return inviteOf({ add, relay }, call).map(({ name, value, from }) => (
    <li key={from ? `${from.list}.${from.index}` : name} className={from && 'ours'}>
      {name}
      {name === 'INVITE' ? ' ' : ': '}
      {value ?? <i>{t('preview.asItCame')}</i>}
      {from && (
        <small>
          {t(from.list === 'add' ? 'preview.added' : 'preview.relayed', {
            number: from.index + 1,
          })}
        </small>
      )}
    </li>
  ))
})

const CALLS: readonly Call[] = ['TRUNK', 'USER']

/** Sticky, so that it stays visible beside the rows, and above the save bar. */
const beside = {
  alignSelf: 'start',
  position: { lg: 'sticky' },
  insetBlockStart: 64,
  maxBlockSize: { lg: 'calc(100dvh - 80px - var(--save-bar, 77px))' },
  overflowY: 'auto',
}
const calls = { ...segments, marginBlock: 2, '& button': { paddingInline: '7px' } }
const message = {
  listStyle: 'none',
  margin: 0,
  marginBlockEnd: 2,
  padding: 3,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1.5,
  fontFamily: 'monospace',
  fontSize: '0.75rem',
  overflowWrap: 'anywhere',
  whiteSpace: 'pre-wrap',
  '& li': { paddingBlock: '2px', paddingInlineStart: '11px' },
  '& .ours': {
    paddingInlineStart: 2,
    borderInlineStart: '3px solid',
    borderColor: 'primary.main',
    fontWeight: 600,
    marginBlock: '2px',
  },
  '& small': {
    display: 'block',
    color: 'text.secondary',
    fontFamily: 'body1.fontFamily',
    fontWeight: 400,
  },
}
