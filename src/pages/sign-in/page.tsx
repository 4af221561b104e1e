import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { SignInForm } from './sign-in-form.tsx'

/** Signing in; afterwards one lands on the page one asked for. */
export function Page() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [parameters] = useSearchParams()
  useEffect(() => {
    document.title = `${t('pages.sign-in')} · ${t('product')}`
  }, [t])
  return (
    <Box component="main" sx={{ inlineSize: 'min(360px, 100vw - 32px)', margin: '12vh auto 48px' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, marginBlockEnd: 6 }}>
        <Box component="img" src="/icon.svg" alt="" sx={{ inlineSize: 32, blockSize: 32 }} />
        <Box sx={{ fontWeight: 650 }}>{t('product')}</Box>
      </Box>
      <Typography variant="h1" sx={{ marginBlockEnd: 5 }}>
        {t('pages.sign-in')}
      </Typography>
      <SignInForm
        onDone={() => navigate(localAddress(parameters.get('next')), { replace: true })}
      />
    </Box>
  )
}

/** An address of this console; anything else, such as another host's, leads to the start. */
function localAddress(next: string | null): string {
  return next &&
    URL.canParse(next, location.origin) &&
    new URL(next, location.origin).origin === location.origin
    ? next
    : '/'
}
