import { useState } from 'react'
import {
  MOST_YEARS,
  TYPED_YEARS,
  typedYears,
  type Years,
} from '../../../domain/holidays/typed-years.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { NumberInput } from './number-input.tsx'

interface Props {
  years: Years
  onChange: (years: Years) => void
  /** Called with whether both fields have a valid year. */
  onTyped: (isComplete: boolean) => void
}

/**
 * A range of years. The end moves with the start. A year counts as soon as it is typed, so that the
 * content below doesn't move when a press outside leaves the field.
 */
export function YearsFields({ years, onChange, onTyped }: Props) {
  const { t } = useTranslation('holidays')
  const [faulty, setFaulty] = useState({ from: false, to: false })
  const [changed, setChanged] = useState<'most' | 'order' | null>(null)
  const type = (end: keyof Years, year: number | null) => {
    const now = { ...faulty, [end]: year === null }
    setFaulty(now)
    onTyped(!now.from && !now.to)
    if (year === null) return
    const next = typedYears(years, end, year)
    if (next[end] === year) setChanged(null)
    else setChanged(next.to < year ? 'most' : 'order')
    onChange(next)
  }
  return (
    <>
      {(['from', 'to'] as const).map((end) => (
        <NumberInput
          key={end}
          label={t(`years.${end}`)}
          min={TYPED_YEARS.first}
          max={TYPED_YEARS.last}
          value={years[end]}
          onChange={(year) => type(end, year)}
        />
      ))}
      <span role="status">
        {changed && t(`years.${changed}`, { count: MOST_YEARS, year: String(years.to) })}
      </span>
    </>
  )
}
