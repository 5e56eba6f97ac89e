import type { Metadata } from 'next'
import { guides } from '@/components/reference/guides'
import { ReferenceStart } from '@/components/reference/reference-start'
import { PageHeader } from '@/components/ui/page-header'
import { reference } from './build-reference'
import { findOrigin } from '@/app/find-origin'

export const metadata: Metadata = { title: 'API reference' }

export default async function ReferencePage() {
  const { groups } = reference()
  return (
    <>
      <PageHeader
        title="API reference"
        description="Two HTTP APIs for referral codes, identity checks, referrals and bonuses, with the same data behind both."
      />
      <ReferenceStart groups={groups} guides={guides} origin={await findOrigin()} />
    </>
  )
}
