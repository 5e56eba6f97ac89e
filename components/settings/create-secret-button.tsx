'use client'

import dynamic from 'next/dynamic'
import { CreateDialog } from '@/components/form/create-dialog'
import { ShownOnce } from '@/components/form/shown-once'
import { CodeBlock } from '@/components/ui/code-block'
import { signingExample } from './signing-example'
import type { SigningSecretActions } from './signing-secret-view'

const CreateSecretForm = dynamic(() => import('./create-secret-form').then((m) => m.CreateSecretForm))

interface CreateSecretButtonProps {
  create: SigningSecretActions['create']
  companyId: string
}

export function CreateSecretButton({ create, companyId }: CreateSecretButtonProps) {
  return (
    <CreateDialog<string>
      label="Create signing secret"
      description="To rotate: create a secret, switch your backend over, then retire the old one. Both work in the meantime."
      form={(onCreated) => <CreateSecretForm create={create} onCreated={onCreated} />}
      shown={(secret) => ({
        title: 'Copy your signing secret now',
        description: 'It cannot be shown again.',
        secret: true,
        content: (
          <>
            <ShownOnce
              name="signing secret"
              value={secret}
              warning="Anyone who has it can act for any of your customers. Keep it on your servers only."
            />
            <CodeBlock
              label="Sign a token (Node.js, jose)"
              showLabel
              code={signingExample(companyId, window.location.origin)}
            />
          </>
        ),
      })}
    />
  )
}
