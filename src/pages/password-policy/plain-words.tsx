import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { CopyButton } from '../../ui/copy-button.tsx'
import { card } from '../../ui/styles/card.ts'
import { switches } from './password-policy-form-spec.ts'
import { usePolicy } from './policy-in-form.tsx'

/** The policy in plain words, to send to users. */
export function PlainWords() {
  const { t } = useTranslation('password-policy')
  const policy = usePolicy()
  if (!policy) return null
  const { min_length: min, max_length: max } = policy
  const lines = [
    min === max ? t('words.exactly', { count: min }) : t('words.length', { min, max }),
    ...switches.filter((name) => policy[name]).map((name) => t(`words.${name}`)),
  ]
  const text = [t('words.start'), ...lines.map((line) => `- ${line}`)].join('\n')
  return (
    <Box component="section" aria-labelledby="plain-words" sx={{ ...card, paddingBlockEnd: 3 }}>
      <Typography variant="h2" id="plain-words">
        {t('words.title')}
      </Typography>
      <Typography variant="body2" sx={{ marginBlockStart: 2 }}>
        {t('words.start')}
      </Typography>
      <Box component="ul" sx={{ marginBlock: 2, paddingInlineStart: 5, fontSize: '0.875rem' }}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </Box>
      <CopyButton text={text} label={t('words.copy')} />
    </Box>
  )
}
