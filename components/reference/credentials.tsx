'use client'

import { createContext, useContext, useState, type ReactNode } from 'react'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { PasswordInput } from '@/components/ui/password-input'
import type { Credential } from './reference-view'

export interface Credentials {
  apiKey: string
  companyId: string
  token: string
}

const none: Credentials = { apiKey: '', companyId: '', token: '' }
const CredentialsContext = createContext<{
  credentials: Credentials
  change: (part: Partial<Credentials>) => void
}>({ credentials: none, change: () => undefined })

/** Keeps what was typed while one moves about the reference: in this tab's memory and nowhere else. */
export function CredentialsProvider({ children }: { children: ReactNode }) {
  const [credentials, setCredentials] = useState(none)
  const change = (part: Partial<Credentials>) => setCredentials((before) => ({ ...before, ...part }))
  return <CredentialsContext.Provider value={{ credentials, change }}>{children}</CredentialsContext.Provider>
}

export function useCredentials() {
  return useContext(CredentialsContext)
}

/** The fields that this kind of call needs. */
export function CredentialFields({ credential, missing }: { credential: Credential; missing: boolean }) {
  const { credentials, change } = useCredentials()
  const required = (value: string, what: string) =>
    missing && !value.trim() ? `Paste ${what} to send the call.` : undefined
  return (
    <>
      {credential === 'api-key' && (
        <Field
          label="API key"
          help="Kept in this tab until you leave it, and sent nowhere but here."
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
        <Field label="companyid" error={required(credentials.companyId, 'the company’s id')}>
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
          help="A JWT or an API key. Kept in this tab until you leave it, and sent nowhere but here."
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

/** The headers that carry them, or undefined while one is missing. */
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
