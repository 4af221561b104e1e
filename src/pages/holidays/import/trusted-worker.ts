import workerUrl from './file-worker.ts?worker&url'

declare global {
  interface Window {
    /** Missing in TypeScript's types, and in some browsers. */
    trustedTypes?: {
      createPolicy(
        name: string,
        rules: { createScriptURL: (url: string) => string },
      ): { createScriptURL(url: string): string }
    }
  }
}

/**
 * The only script address that code of the console sets. The Content-Security-Policy allows just
 * this Trusted Types policy, so no other code can turn text into a script.
 */
const policy = window.trustedTypes?.createPolicy('file-worker', {
  createScriptURL: () => workerUrl,
})

export const trustedWorkerUrl = (): string => policy?.createScriptURL('') ?? workerUrl
