/** Reads config.json beside the console on a static host: `api` is its address, or its path on the same host. Throws when the file is not there or says something else. */
export async function readConfig(path: string): Promise<string> {
  const response = await fetch(path, { cache: 'no-cache', signal: AbortSignal.timeout(10_000) })
  const { api } = (await response.json()) as { api?: unknown }
  if (typeof api !== 'string' || !/^https?:$/.test(new URL(api, location.href).protocol)) {
    throw new Error(`${path} has no "api"`)
  }
  return api.replace(/\/$/, '')
}
