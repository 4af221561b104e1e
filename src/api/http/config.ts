/**
 * Reads config.json beside the console on a static host. `api` is the address of the API, or its
 * path on the same host. Throws if the file is missing or has no such address.
 */
export async function readConfig(path: string): Promise<string> {
  const response = await fetch(path, { cache: 'no-cache', signal: AbortSignal.timeout(10_000) })
  const { api }: { api?: unknown } = await response.json()
  if (typeof api !== 'string' || !/^https?:$/.test(new URL(api, location.href).protocol)) {
    throw new Error(`${path} has no "api"`)
  }
  return api.replace(/\/$/, '')
}
