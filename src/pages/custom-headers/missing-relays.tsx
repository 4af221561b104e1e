import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { CustomHeaders } from '../../contract/custom-headers.ts'
import { missingRelays, withRelayed } from '../../domain/sip/sip-headers.ts'
import { useDocumentForm } from '../../forms/document/form-spec.ts'
import { completeRows } from './complete-rows.ts'

/** Warns if headers that a PBX relays by default are missing, and offers to add them again. */
export function MissingRelays() {
  const { t } = useTranslation('custom-headers')
  const { form } = useDocumentForm<CustomHeaders>()
  const missing = useWatch({
    control: form.control,
    name: 'relay',
    compute: (relay) => missingRelays({ add: [], relay: completeRows(relay) }),
  })
  const relayAgain = (name: string) =>
    form.setValue('relay', withRelayed(form.getValues('relay'), name))
  return (
    <Box role="status">
      {missing.length > 0 && (
        <Alert severity="warning">
          <strong>{t('missing.title')}</strong>
          {missing.map((name) => (
            <Box key={name} sx={{ marginBlockStart: 2 }}>
              {t(`missing.${name}`)}{' '}
              <Button size="small" color="inherit" onClick={() => relayAgain(name)}>
                {t('missing.relay', { name })}
              </Button>
            </Box>
          ))}
        </Alert>
      )}
    </Box>
  )
}
