import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useUnsupported } from '../../api/http/capabilities.ts'
import { Unsupported } from '../../forms/document/unsupported.tsx'
import { loadTexts } from '../../i18n/texts.ts'
import { lazyPart } from '../../ui/lazy-part.ts'

/** Loads the dialog with the password rules and its texts when it is opened. */
const PasswordDialog = lazyPart(async () => {
  const [{ PasswordDialog: Dialog }] = await Promise.all([
    import('./password-dialog.tsx'),
    loadTexts('password-policy'),
  ])
  return Dialog
})

/** Opens the dialog to change the user's own password. */
export function OwnPassword() {
  const { t } = useTranslation('account')
  const isOff = useUnsupported('POST /user/password')
  const [isOpen, setOpen] = useState(false)
  const [isDone, setDone] = useState(false)
  return (
    <Box component="section" aria-labelledby="own-password" sx={{ marginBlockEnd: 8 }}>
      <Typography variant="h2" id="own-password" sx={{ marginBlockEnd: 3 }}>
        {t('password.title')}
      </Typography>
      <Box role="status">
        {isDone && (
          <Alert severity="success" sx={{ maxWidth: 720, marginBlockEnd: 3 }}>
            {t('password.done')}
          </Alert>
        )}
      </Box>
      {isOff ? (
        <Unsupported endpoint="POST /user/password" text={t('password.unsupported')} />
      ) : (
        <Button
          variant="outlined"
          onClick={() => {
            setDone(false)
            setOpen(true)
          }}
        >
          {t('password.change')}
        </Button>
      )}
      {isOpen && !isOff && (
        <PasswordDialog
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false)
            setDone(true)
          }}
        />
      )}
    </Box>
  )
}
