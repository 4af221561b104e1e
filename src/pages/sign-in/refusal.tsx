/** Why signing in did not succeed, announced. */
export function Refusal({ why }: { why: string | undefined }) {
  return (
    why && (
      <div role="alert" className="refusal">
        {why}
      </div>
    )
  )
}
