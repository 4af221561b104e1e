import {
  type WebHookTest,
  type WebHookTestResult,
  webHookTestResult,
} from '../../contract/values/web-hook-test.ts'
import { post } from '../http/client.ts'
import { ApiFailure } from '../http/failure/failure.ts'

/**
 * Asks the server to send a sample event. Only this project's own server can. Throws ApiFailure.
 */
export async function testWebHook(test: WebHookTest): Promise<WebHookTestResult> {
  const answer = webHookTestResult.safeParse(
    await post('/tenant/webhooks/test', { content: JSON.stringify(test) }),
  )
  if (!answer.success) throw new ApiFailure('unreadable', 200)
  return answer.data
}
