import { useTranslation } from '../../i18n/use-translation.ts'
import type { Weak } from './weakest-password.ts'
import './strength-meter.css'

const SCORES = [0, 1, 2, 3, 4] as const
const COLORS = ['error', 'error', 'warning', 'success', 'success'] as const

/** The strength of a password, as five steps and a word. */
export function StrengthMeter({ score, label }: { score: Weak['score']; label: string }) {
  const { t } = useTranslation('password-policy')
  const color = `var(--${COLORS[score]})`
  const word = t(`strength.${score}`)
  return (
    <div className="strength-meter">
      {/* biome-ignore lint/a11y/useSemanticElements: the element has no steps */}
      <div
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={4}
        aria-valuenow={score}
        aria-valuetext={word}
        className="strength-meter-steps"
        style={{ color }}
      >
        {SCORES.map((step) => (
          <span key={step} data-on={step <= score} />
        ))}
      </div>
      <strong style={{ color }}>{word}</strong>
    </div>
  )
}
