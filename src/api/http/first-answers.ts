/**
 * Answers to what first-paint.ts asked before any file had come, by their whole address, for one
 * access token.
 */
export interface FirstAnswers {
  token: string
  answers: Map<string, Promise<Response>>
}

declare global {
  interface Window {
    firstAnswers?: FirstAnswers
  }
}

/** How long after the page began to load they still count, in milliseconds. */
const GOOD_MS = 15_000

/** The answer that is on its way already; undefined where there is none. Each is given once. */
export function takeFirstAnswer(url: string, token: string): Promise<Response> | undefined {
  const first = globalThis.window?.firstAnswers
  if (first?.token !== token || performance.now() > GOOD_MS) return undefined
  const answer = first.answers.get(url)
  first.answers.delete(url)
  return answer
}
