'use client'

import { parseAsStringLiteral, useQueryState } from 'nuqs'

/** Whether the create dialog is open: `?create=1`, so that any page can link to it. */
export function useCreateDialog(): [boolean, (open: boolean) => void] {
  const [create, setCreate] = useQueryState('create', parseAsStringLiteral(['1']))
  return [create === '1', (open) => void setCreate(open ? '1' : null)]
}
