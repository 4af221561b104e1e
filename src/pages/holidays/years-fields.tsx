import { useTranslation } from 'react-i18next'
import { Labelled } from './labelled.tsx'

/** How many years are worked out at once. */
const MOST_YEARS = 20

type Years = { from: number; to: number }

/** From one year to another; the end follows the start. */
export function YearsFields({
  years,
  onChange,
}: {
  years: Years
  onChange: (years: Years) => void
}) {
  const { t } = useTranslation('holidays')
  const change = (next: Years) => {
    const from = Math.min(9999, Math.max(1900, next.from || years.from))
    onChange({ from, to: Math.min(from + MOST_YEARS - 1, 9999, Math.max(from, next.to || from)) })
  }
  return (
    <>
      {(['from', 'to'] as const).map((end) => (
        <Labelled key={end} label={t(`years.${end}`)}>
          {(id) => (
            <input
              id={id}
              type="number"
              min={1900}
              max={9999}
              key={years[end]}
              defaultValue={years[end]}
              onBlur={(event) => change({ ...years, [end]: Number(event.target.value) })}
              onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
            />
          )}
        </Labelled>
      ))}
    </>
  )
}
