import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PasswordPolicy } from '../../contract/password-policy.ts'
import { makePassword, randomBelow } from '../../domain/passwords/make-password.ts'
import type { Account } from '../../domain/passwords/password-rules.ts'

/** Three random passwords that the policy accepts. */
export function Examples({ policy, account }: { policy: PasswordPolicy; account: Account }) {
  const { t } = useTranslation('password-policy')
  const [round, setRound] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each round makes new ones
  const examples = useMemo(
    () => [0, 1, 2].map(() => makePassword(policy, account, randomBelow)),
    [policy, account, round],
  )
  return (
    <section aria-labelledby="examples">
      <Typography variant="h3" id="examples">
        {t('examples.title')}
      </Typography>
      <Box component="ul" translate="no" sx={list}>
        {examples.map((password) => (
          <li key={password}>
            <code>{password}</code>
          </li>
        ))}
      </Box>
      <Button size="small" variant="outlined" onClick={() => setRound(round + 1)}>
        {t('examples.more')}
      </Button>
    </section>
  )
}

const list = {
  marginBlock: 2,
  padding: 0,
  listStyle: 'none',
  fontSize: '0.875rem',
  overflowWrap: 'anywhere',
}
