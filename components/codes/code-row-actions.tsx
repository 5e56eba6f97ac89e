'use client'

import { CircleCheck, CircleSlash, Copy, Eye, Pencil } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { toast } from 'sonner'
import { perform } from '@/components/form/action-result'
import { lazyDialog } from '@/components/form/lazy-dialog'
import { RowCopyButton } from '@/components/list/row-copy-button'
import { RowMenu } from '@/components/list/row-menu'
import { codePath } from '@/components/paths'
import { copyWithToast } from '@/components/ui/copy-button'
import { DropdownMenuItem, DropdownMenuSeparator } from '@/components/ui/dropdown-menu'
import type { EditableCode } from './code-actions'
import { useCodesSection } from './codes-provider'
import { DisableCodeDialog } from './disable-code-dialog'
import { useCodeStatus } from './use-code-status'

const EditCodeDialog = lazyDialog(async () => (await import('./edit-code-dialog')).EditCodeDialog)

/** The actions at the end of a code's row. The code itself is loaded only for the dialog that needs it. */
export function CodeRowActions({ code, isDisabled }: { code: string; isDisabled: boolean }) {
  const { mayWrite, actions } = useCodesSection()
  const { enable } = useCodeStatus(code)
  const router = useRouter()
  const [dialog, setDialog] = useState<'edit' | 'disable'>()
  const [read, setRead] = useState<EditableCode>()
  const menuButton = useRef<HTMLButtonElement>(null)

  const open = async (next: 'edit' | 'disable') => {
    const result = await perform(() => actions.read(code))
    if (!result.ok) return toast.error(result.message)
    setRead(result.value)
    setDialog(next)
  }
  const dialogProps = {
    onClose: () => setDialog(undefined),
    returnFocus: () => menuButton.current?.focus(),
  }
  return (
    <>
      <RowCopyButton value={code} label={`Copy ${code}`} />
      <RowMenu ref={menuButton} label={`Actions for ${code}`}>
        {() => (
          <>
            <DropdownMenuItem onSelect={() => router.push(codePath(code))}>
              <Eye aria-hidden />
              Open
            </DropdownMenuItem>
            <DropdownMenuItem onSelect={() => void copyWithToast(code)}>
              <Copy aria-hidden />
              Copy code
            </DropdownMenuItem>
            {mayWrite && (
              <>
                <DropdownMenuItem onSelect={() => void open('edit')}>
                  <Pencil aria-hidden />
                  Edit
                </DropdownMenuItem>
                <DropdownMenuSeparator />
                {isDisabled ? (
                  <DropdownMenuItem onSelect={() => void enable()}>
                    <CircleCheck aria-hidden />
                    Enable
                  </DropdownMenuItem>
                ) : (
                  <DropdownMenuItem tone="danger" onSelect={() => void open('disable')}>
                    <CircleSlash aria-hidden />
                    Disable
                  </DropdownMenuItem>
                )}
              </>
            )}
          </>
        )}
      </RowMenu>
      {read && (
        <>
          <EditCodeDialog {...dialogProps} code={read} open={dialog === 'edit'} />
          <DisableCodeDialog {...dialogProps} code={read} open={dialog === 'disable'} />
        </>
      )}
    </>
  )
}
