'use client'

import dynamic from 'next/dynamic'
import { CreateDialog } from '@/components/form/create-dialog'
import { ShownOnce } from '@/components/form/shown-once'
import { CodeBlock } from '@/components/ui/code-block'
import type { CreateApiKey } from './api-key-view'
import type { CreatedKey } from './create-key-form'

const CreateKeyForm = dynamic(() => import('./create-key-form').then((m) => m.CreateKeyForm))

export function CreateKeyButton({ create }: { create: CreateApiKey }) {
  return (
    <CreateDialog<CreatedKey>
      label="Create API key"
      description="For a backend that calls the API on behalf of your company."
      form={(onCreated) => <CreateKeyForm create={create} onCreated={onCreated} />}
      shown={(created) => ({
        title: 'Copy your API key now',
        description: 'Only a hash is stored: the key cannot be shown again.',
        secret: true,
        content: <CreatedKeyContent created={created} />,
      })}
    />
  )
}

function CreatedKeyContent({ created: { key, scopes } }: { created: CreatedKey }) {
  const url = `${window.location.origin}/v1/kyc/referral-codes`
  const authorization = `-H "Authorization: Bearer ${key}"`
  const body = `{"userId":"isv_user_123","referralCode":"WELCOME-2026"}`
  const call = scopes.includes('referral_codes:read')
    ? { label: 'List codes with this key', code: `curl "${url}?limit=20" \\\n  ${authorization}` }
    : scopes.includes('referral_codes:write')
      ? {
          label: 'Create a code with this key',
          code: `curl -X POST "${url}" \\\n  ${authorization} \\\n  -H "Content-Type: application/json" \\\n  -d '${body}'`,
        }
      : undefined
  return (
    <>
      <ShownOnce
        name="API key"
        value={key}
        warning="Store it where only your servers can read it, never in a browser or an app. If you lose it, create another key and revoke this one."
      />
      {call && <CodeBlock label={call.label} showLabel code={call.code} />}
    </>
  )
}
