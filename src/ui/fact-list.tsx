import type { ReactNode } from 'react'
import './fact-list.css'

/** Read-only facts: labels and values. */
export function FactList({ rows }: { rows: (readonly [string, ReactNode])[] }) {
  return (
    <dl className="fact-list">
      {rows.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
