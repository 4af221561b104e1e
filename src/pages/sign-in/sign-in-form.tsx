import HiddenIcon from '@mui/icons-material/VisibilityOffOutlined'
import ShownIcon from '@mui/icons-material/VisibilityOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiFailure } from '../../api/http/failure.ts'
import type { Waiting } from '../../api/session/second-factor.ts'
import { signIn } from '../../api/session/sign-in-out.ts'
import { browserKey } from '../../api/session/storage.ts'
import { signIn as schema } from '../../contract/auth.ts'
import { messageOf } from '../../i18n/messages.ts'
import { useFailureText } from '../../i18n/use-failure-text.ts'
import { Refusal } from './refusal.tsx'
import { Entry, entryId } from './sign-in-field.tsx'
import { type Errors, useSubmit } from './use-submit.ts'

/** The domain of the last sign-in. */
const DOMAIN_KEY = browserKey('domain')

/** Who signed in before, and how, as far as it is known. */
export interface Before {
  username: string
  domain?: string
  keep?: boolean
}

/** What follows; signing in has failed where that fails. */
export type Done = () => unknown

interface Props {
  /** Why one is here again, if there is a reason. */
  notice: string
  before: Before
  onDone: Done
  /** The tenant asks for a second factor. */
  onWaiting: (waiting: Waiting) => void
}

/** The first step of signing in: who, and the password. */
export function SignInForm({ notice, before, onDone, onWaiting }: Props) {
  const { t } = useTranslation('sign-in')
  const { t: common } = useTranslation()
  const failureText = useFailureText()
  const [isShown, setShown] = useState(false)
  const password = useRef<HTMLInputElement>(null)
  const { errors, isPending, onSubmit } = useSubmit(async (form) => {
    const entered = (name: string) => String(form.get(name) ?? '')
    const who = {
      username: entered('username').trim(),
      password: entered('password'),
      domain: entered('domain').trim(),
    }
    const found: Errors = {}
    for (const issue of schema.safeParse(who).error?.issues ?? []) {
      found[String(issue.path[0])] ??= messageOf(issue, common)
    }
    const [first] = Object.keys(found)
    if (first) {
      document.getElementById(entryId(first))?.focus()
      return found
    }
    try {
      const waiting = await signIn({ ...who, domain: who.domain || undefined }, form.has('keep'))
      localStorage.setItem(DOMAIN_KEY, who.domain)
      if (waiting) onWaiting(waiting)
      else await onDone()
      return {}
    } catch (reason) {
      password.current?.focus()
      password.current?.select()
      const isWrong = reason instanceof ApiFailure && reason.kind === 'unauthorized'
      if (!isWrong) return { form: failureText(reason) }
      return { form: t(who.domain ? 'wrong' : 'wrongWithoutDomain') }
    }
  })

  return (
    <form noValidate onSubmit={onSubmit}>
      <Refusal why={errors.form || notice} />
      <Entry
        name="username"
        label={t('username')}
        error={errors.username}
        input={{
          autoComplete: 'username',
          autoCapitalize: 'none',
          spellCheck: false,
          autoFocus: before.username === '',
          defaultValue: before.username,
        }}
      />
      <Entry
        name="password"
        label={t('password')}
        inputRef={password}
        error={errors.password}
        input={{
          autoComplete: 'current-password',
          autoFocus: before.username !== '',
          type: isShown ? 'text' : 'password',
        }}
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
        name="domain"
        label={t('domain')}
        help={t('domainHelp')}
        error={errors.domain}
        input={{
          autoComplete: 'organization',
          autoCapitalize: 'none',
          spellCheck: false,
          defaultValue: before.domain ?? localStorage.getItem(DOMAIN_KEY) ?? '',
        }}
      />
      <Box component="label" sx={keepRow}>
        <input
          type="checkbox"
          name="keep"
          defaultChecked={before.keep}
          aria-describedby="keep-help"
        />
        <Box>
          {t('keep')}
          <Box id="keep-help" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
            {t('keepHelp')}
          </Box>
        </Box>
      </Box>
      <Button type="submit" variant="contained" fullWidth aria-disabled={isPending}>
        {isPending ? t('submitting') : t('submit')}
      </Button>
    </form>
  )
}

const keepRow = {
  display: 'flex',
  alignItems: 'flex-start',
  gap: 2,
  marginBlockEnd: 5,
  fontSize: '0.875rem',
  '& input': {
    inlineSize: 18,
    blockSize: 18,
    margin: '1px 0 0',
    accentColor: 'var(--mui-palette-primary-main)',
  },
  cursor: 'pointer',
}
