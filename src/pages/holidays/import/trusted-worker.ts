import workerUrl from './file-worker.ts?worker&url'

declare global {
  interface Window {
    /** TypeScript does not know it yet, nor does every browser. */
    trustedTypes?: {
      createPolicy(
        name: string,
        rules: { createScriptURL: (url: string) => string },
      ): { createScriptURL(url: string): string }
    }
  }
}

/**
 * The console's one address of a script that code chooses. Its Content-Security-Policy names this
 * policy and no other (Trusted Types), so nothing else can turn a text into code.
 */
const policy = window.trustedTypes?.createPolicy('file-worker', {
  createScriptURL: () => workerUrl,
})

export const trustedWorkerUrl = (): string => policy?.createScriptURL('') ?? workerUrl
