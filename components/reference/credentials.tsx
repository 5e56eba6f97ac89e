'use client'

import { createContext, useContext, useState, type ReactNode } from 'react'
import { Field } from '@/components/ui/field'
import { Input, PasswordInput } from '@/components/ui/input'
import type { Credential } from './reference-view'

export interface Credentials {
  apiKey: string
  companyId: string
  token: string
}

const empty: Credentials = { apiKey: '', companyId: '', token: '' }
const CredentialsContext = createContext<{
  credentials: Credentials
  change: (part: Partial<Credentials>) => void
}>({ credentials: empty, change: () => undefined })

/** Keeps the credentials while the reader moves between pages: in the memory of this tab only. */
export function CredentialsProvider({ children }: { children: ReactNode }) {
  const [credentials, setCredentials] = useState(empty)
  const change = (part: Partial<Credentials>) => setCredentials((previous) => ({ ...previous, ...part }))
  return <CredentialsContext.Provider value={{ credentials, change }}>{children}</CredentialsContext.Provider>
}

export function useCredentials() {
  return useContext(CredentialsContext)
}

/** The fields that a call with this credential needs. */
export function CredentialFields({ credential, missing }: { credential: Credential; missing: boolean }) {
  const { credentials, change } = useCredentials()
  const required = (value: string, name: string) =>
    missing && !value.trim() ? `Paste ${name} to send the call.` : undefined
  return (
    <>
      {credential === 'api-key' && (
        <Field
          label="API key"
          help="Stays in this tab, and is sent to this installation only."
          error={required(credentials.apiKey, 'an API key')}
        >
          <PasswordInput
            value={credentials.apiKey}
            onChange={({ target }) => change({ apiKey: target.value })}
            placeholder="rk_live_…"
            autoComplete="off"
            className="font-mono"
          />
        </Field>
      )}
      {(credential === 'token' || credential === 'company') && (
        <Field label="companyid" error={required(credentials.companyId, 'your company id')}>
          <Input
            value={credentials.companyId}
            onChange={({ target }) => change({ companyId: target.value })}
            autoComplete="off"
            spellCheck={false}
            className="font-mono"
          />
        </Field>
      )}
      {credential === 'token' && (
        <Field
          label="Token"
          help="A JWT or an API key. Stays in this tab, and is sent to this installation only."
          error={required(credentials.token, 'a token')}
        >
          <PasswordInput
            value={credentials.token}
            onChange={({ target }) => change({ token: target.value })}
            autoComplete="off"
            className="font-mono"
          />
        </Field>
      )}
    </>
  )
}

/** Returns the headers of a call, or undefined while a credential is missing. */
export function credentialHeaders(
  credential: Credential,
  { apiKey, companyId, token }: Credentials,
): Record<string, string> | undefined {
  const [key, company, jwt] = [apiKey.trim(), companyId.trim(), token.trim()]
  switch (credential) {
    case 'api-key':
      return key ? { authorization: `Bearer ${key}` } : undefined
    case 'token':
      return company && jwt ? { companyid: company, authorization: `Token ${jwt}` } : undefined
    case 'company':
      return company ? { companyid: company } : undefined
    case 'signature':
    case 'none':
      return {}
  }
}
