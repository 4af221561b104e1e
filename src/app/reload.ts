import { BASE_PATH } from '../api/http/api-address.ts'

/** The script that the server's start page names now. After an upgrade it is a different one. */
export async function scriptThere(): Promise<string | undefined> {
  try {
    const answer = await fetch(BASE_PATH, { cache: 'no-store', signal: AbortSignal.timeout(5000) })
    const [, script] = /<link id="main"[^>]* href="([^"]+)"/.exec(await answer.text()) ?? []
    return answer.ok && script ? new URL(script, location.href).href : undefined
  } catch {
    return undefined
  }
}

/**
 * Reloads the page if the server answers, and returns whether it does. A reload while the server is
 * unreachable would lose the whole page.
 */
export async function reloadIfThere(): Promise<boolean> {
  const isThere = (await scriptThere()) !== undefined
  if (isThere) window.location.reload()
  return isThere
}
