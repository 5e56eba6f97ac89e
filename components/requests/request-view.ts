/** A call to the API as the log shows it. */
export interface RequestView {
  id: string
  at: Date
  method: string
  /** As documented, parameters in braces. */
  route: string
  status: number
  durationMs: number
  requestId: string
  errorCode: string | null
  caller: {
    type: 'apiKey' | 'token' | 'public' | 'provider'
    apiKeyId: string | null
    keyName: string | null
  }
}

/** What a call can be filtered by, beside what is typed. */
export interface RequestChoices {
  keys: readonly { id: string; name: string; isActive: boolean }[]
  routes: readonly string[]
}
