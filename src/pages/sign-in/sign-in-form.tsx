import HiddenIcon from '@mui/icons-material/VisibilityOffOutlined'
import ShownIcon from '@mui/icons-material/VisibilityOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiFailure } from '../../api/http/failure.ts'
import type { Waiting } from '../../api/session/second-factor.ts'
import { signIn } from '../../api/session/sign-in-out.ts'
import { type SignIn, signIn as schema } from '../../contract/auth.ts'
import { typedUser } from '../../domain/sign-in/typed-user.ts'
import { messageOf } from '../../i18n/messages.ts'
import { useFailureText } from '../../i18n/use-failure-text.ts'
import { Refusal } from './refusal.tsx'
import { Entry, entryId } from './sign-in-field.tsx'

/** Under this key the browser remembers the domain of the last sign-in. */
const DOMAIN_KEY = 'tenant-console.domain'

type Faults = Partial<Record<keyof SignIn, string>>

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
  const [isUnderWay, setUnderWay] = useState(false)
  const [faults, setFaults] = useState<Faults>({})
  const [failure, setFailure] = useState('')
  const password = useRef<HTMLInputElement>(null)

  const refused = (error: unknown, domain: string) => {
    const kind = error instanceof ApiFailure ? error.kind : 'broken'
    if (kind === 'unauthorized') setFailure(t(domain ? 'wrong' : 'wrongWithoutDomain'))
    else setFailure(failureText(error))
    password.current?.focus()
    password.current?.select()
  }

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isUnderWay) return
    const form = new FormData(event.currentTarget)
    const entered = (name: string) => String(form.get(name) ?? '')
    const user = typedUser(entered('username'), entered('domain'))
    const read = schema.safeParse({ ...user, password: entered('password') })
    const found: Faults = {}
    for (const issue of read.error?.issues ?? []) {
      found[issue.path[0] as keyof SignIn] ??= messageOf(issue, common)
    }
    if (found.username && user.username.includes('@')) found.username = t('twoDomains')
    setFaults(found)
    setFailure('')
    const [first] = Object.keys(found)
    if (!read.success) return document.getElementById(entryId(first ?? 'username'))?.focus()
    const who = { ...read.data, domain: user.domain }

    setUnderWay(true)
    try {
      const waiting = await signIn({ ...who, domain: who.domain || undefined }, form.has('keep'))
      localStorage.setItem(DOMAIN_KEY, who.domain)
      if (waiting) onWaiting(waiting)
      else await onDone()
    } catch (reason) {
      refused(reason, who.domain)
    } finally {
      setUnderWay(false)
    }
  }

  return (
    <form noValidate onSubmit={submit}>
      <Refusal why={failure || notice} />
      <Entry
        name="username"
        label={t('username')}
        error={faults.username}
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
        error={faults.password}
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
        error={faults.domain}
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
      <Button type="submit" variant="contained" fullWidth aria-disabled={isUnderWay}>
        {isUnderWay ? t('submitting') : t('submit')}
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
