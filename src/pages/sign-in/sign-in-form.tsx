import HiddenIcon from '@mui/icons-material/VisibilityOffOutlined'
import ShownIcon from '@mui/icons-material/VisibilityOutlined'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import IconButton from '@mui/material/IconButton'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { signIn } from '../../api/auth.ts'
import { ApiFailure } from '../../api/failure.ts'
import { type SignIn, signIn as schema } from '../../contract/auth.ts'
import { useFailureText } from '../../forms/use-failure-text.ts'
import { resolverFor } from '../../forms/validation.ts'
import { Entry } from './entry.tsx'

/** Under this key the browser remembers the domain of the last sign-in. */
const DOMAIN_KEY = 'tenant-console.domain'

const nobody: SignIn = { username: '', password: '', domain: '' }

export function SignInForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation(['sign-in', 'common'])
  const common = useTranslation().t
  const failureText = useFailureText()
  const [isShown, setShown] = useState(false)
  const [keep, setKeep] = useState(false)
  const form = useForm({
    defaultValues: { ...nobody, domain: localStorage.getItem(DOMAIN_KEY) ?? '' },
    resolver: resolverFor(schema, common),
  })
  const { errors, isSubmitting } = form.formState

  const submit = form.handleSubmit(async (who) => {
    const domain = who.domain?.trim()
    try {
      await signIn({ ...who, domain: domain || undefined }, keep)
    } catch (error) {
      const kind = error instanceof ApiFailure ? error.kind : 'broken'
      form.resetField('password')
      form.setFocus('password')
      if (kind === 'unauthorized') form.setError('root', { message: t('wrong') })
      else if (kind === 'missing') form.setError('root', { message: t('twoFactor') })
      else form.setError('root', { message: failureText(error) })
      return
    }
    localStorage.setItem(DOMAIN_KEY, domain ?? '')
    onDone()
  })

  return (
    <form noValidate onSubmit={submit}>
      <Box role="alert">
        {errors.root && (
          <Alert severity="error" sx={{ marginBlockEnd: 5 }}>
            {errors.root.message}
          </Alert>
        )}
      </Box>
      <Entry
        label={t('username')}
        error={errors.username?.message}
        registered={form.register('username', { setValueAs: (text: string) => text.trim() })}
        input={{
          autoComplete: 'username',
          autoCapitalize: 'none',
          spellCheck: false,
          autoFocus: true,
        }}
      />
      <Entry
        label={t('password')}
        error={errors.password?.message}
        registered={form.register('password')}
        input={{ autoComplete: 'current-password', type: isShown ? 'text' : 'password' }}
        end={
          <IconButton
            edge="end"
            aria-label={isShown ? t('hidePassword') : t('showPassword')}
            onClick={() => setShown(!isShown)}
          >
            {isShown ? <HiddenIcon fontSize="small" /> : <ShownIcon fontSize="small" />}
          </IconButton>
        }
      />
      <Entry
        label={t('domain')}
        help={t('domainHelp')}
        error={errors.domain?.message}
        registered={form.register('domain')}
        input={{ autoComplete: 'organization', autoCapitalize: 'none', spellCheck: false }}
      />
      <Box component="label" sx={keepRow}>
        <Checkbox
          size="small"
          sx={{ marginInlineStart: -2 }}
          checked={keep}
          onChange={(event) => setKeep(event.target.checked)}
          slotProps={{ input: { 'aria-describedby': 'keep-help' } }}
        />
        <Box>
          {t('keep')}
          <Box id="keep-help" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
            {t('keepHelp')}
          </Box>
        </Box>
      </Box>
      <Button type="submit" variant="contained" fullWidth aria-disabled={isSubmitting}>
        {isSubmitting ? t('submitting') : t('submit')}
      </Button>
    </form>
  )
}

const keepRow = {
  display: 'flex',
  alignItems: 'flex-start',
  gap: 1,
  marginBlockEnd: 5,
  fontSize: '0.875rem',
  lineHeight: '34px',
  cursor: 'pointer',
  '& #keep-help': { lineHeight: 1.4 },
}
