import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'

/** The server adds this element when PBX_INSECURE_TLS is set. */
const isPbxUnchecked = document.querySelector('meta[name=pbx-tls][content=unchecked]') !== null

/** Warns that the PBX's TLS certificate isn't checked. A press explains what that means. */
export function PbxUnchecked() {
  const { t } = useTranslation()
  if (!isPbxUnchecked) return null
  return (
    <>
      <Button color="error" size="small" popoverTarget="pbx-unchecked" sx={{ flexShrink: 0 }}>
        {t('shell.pbxUnchecked')}
      </Button>
      <Box popover="auto" id="pbx-unchecked" sx={explanation}>
        {t('shell.pbxUncheckedText')}
      </Box>
    </>
  )
}

const explanation = {
  maxInlineSize: 360,
  padding: 4,
  border: '1px solid',
  borderColor: 'divider',
  borderRadius: 1,
  backgroundColor: 'background.paper',
  color: 'text.primary',
}
