'use client'

import { Button } from '@/components/ui/button'
import { endSession } from './browser-session'

export function SignOutButton() {
  return <Button onClick={() => void endSession()}>Sign out</Button>
}
