'use client'

import dynamic from 'next/dynamic'
import { CreateDialog, type ShownResult } from '@/components/form/create-dialog'
import { ShownOnce } from '@/components/form/shown-once'
import type { AddedMember, AddMemberProps } from './add-member-form'

const AddMemberForm = dynamic(() => import('./add-member-form').then((m) => m.AddMemberForm))

export function AddMemberButton(props: AddMemberProps) {
  return (
    <CreateDialog<AddedMember>
      label="Add member"
      description="Referral Desk creates a first password for you to hand over."
      form={(onCreated) => <AddMemberForm {...props} onCreated={onCreated} />}
      shown={shownOf}
    />
  )
}

function shownOf({ name, email, password }: AddedMember): ShownResult {
  if (password === null) {
    return {
      title: 'Member added',
      description: `${name} signs in with their existing password.`,
      secret: false,
      content: (
        <p>
          <span className="font-medium break-all">{email}</span> already has an account through another
          company, so there is no first password to hand over.
        </p>
      ),
    }
  }
  return {
    title: 'Copy the first password now',
    description: 'It cannot be shown again.',
    secret: true,
    content: (
      <>
        <p>
          {name} signs in with <span className="font-medium break-all">{email}</span> and this password:
        </p>
        <ShownOnce
          name="first password"
          value={password}
          warning={`Give it to ${name} in person or over a channel you trust. They can change it under Settings, Account.`}
        />
      </>
    ),
  }
}
