import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import { useTranslation } from 'react-i18next'
import type { Batch } from './use-batch.ts'

interface Props<T, R> {
  batch: Batch<T, R>
  /** The progress as text. */
  label: string
}

/** The progress of a batch, with buttons to stop it and to continue after a stop or a failure. */
export function BatchProgress<T, R>({ batch, label }: Props<T, R>) {
  const { t } = useTranslation(['holidays', 'common'])
  const total = batch.items.length
  const at = total - batch.left
  if (batch.state === 'idle') return null
  return (
    <Box sx={{ display: 'grid', gap: 2, marginBlock: 2 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 3 }}>
        <LinearProgress
          variant="determinate"
          value={total ? (at / total) * 100 : 100}
          aria-label={label}
          sx={{ flex: 1, blockSize: 6, borderRadius: 3, backgroundColor: 'divider' }}
        />
        <span>{t('batch.progress', { at, total })}</span>
        {batch.state === 'running' && (
          <Button size="small" onClick={batch.cancel}>
            {t('common:form.cancel')}
          </Button>
        )}
      </Box>
      {(batch.state === 'broken' || batch.state === 'cancelled') && batch.left > 0 && (
        <Alert
          role="alert"
          severity={batch.state === 'broken' ? 'error' : 'info'}
          action={
            <Button color="inherit" size="small" onClick={batch.goOn}>
              {t('batch.goOn')}
            </Button>
          }
        >
          {t(`batch.${batch.state}`, { count: batch.left })}
        </Alert>
      )}
    </Box>
  )
}
