/** Why signing in failed. Screen readers announce it. */
export function Refusal({ why }: { why: string | undefined }) {
  return (
    why && (
      <div role="alert" className="refusal">
        {why}
      </div>
    )
  )
}
