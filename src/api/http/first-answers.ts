/**
 * The answers to requests that first-paint.ts sent before any file had loaded, by their full
 * address, for one access token.
 */
interface FirstAnswers {
  token: string
  answers: Map<string, Promise<Response>>
}

declare global {
  interface Window {
    firstAnswers?: FirstAnswers
  }
}

/** How long after the start of the page load the answers are used, in milliseconds. */
const GOOD_MS = 15_000

/** The answer that was already requested; undefined if there is none. Each is returned once. */
export function takeFirstAnswer(url: string, token: string): Promise<Response> | undefined {
  const first = globalThis.window?.firstAnswers
  if (first?.token !== token || performance.now() > GOOD_MS) return undefined
  const answer = first.answers.get(url)
  first.answers.delete(url)
  return answer
}
